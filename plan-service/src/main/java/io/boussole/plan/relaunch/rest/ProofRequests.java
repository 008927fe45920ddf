package io.boussole.plan.relaunch.rest;

import static java.util.Objects.requireNonNull;

import io.boussole.plan.document.Part;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.relaunch.RelaunchWork;
import io.boussole.plan.relaunch.RelaunchWork.HypothesisStatus;
import io.boussole.plan.request.RequestFaults;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the last three steps are told, those that prove that the plan goes again (row 120). */
final class ProofRequests {
    private ProofRequests() {}

    @Schema(name = "RelaunchHypothesesVerified", description = "What became of each hypothesis of the plan")
    record Hypotheses(@Schema(required = true) @Nullable List<Check> checks) {

        RelaunchWork done(RelaunchWork work, PlanDocument plan, LocalDate today) {
            List<Check> made = KnownOf.present(checks);
            RequestFaults faults = new RequestFaults()
                    .wantItems(checks, "/checks")
                    .check(
                            !made.isEmpty(),
                            "/checks",
                            "MISSING",
                            "Check at least one hypothesis",
                            "Vérifiez au moins une hypothèse");
            for (int index = 0; index < made.size(); index++) {
                made.get(index).examine("/checks/" + index, plan, faults);
            }
            faults.refuseIfAny();
            return work.withHypotheses(made.stream().map(Check::toCheck).toList());
        }
    }

    @Schema(name = "RelaunchHypothesisChecked")
    record Check(
            @Schema(required = true) @Nullable String hypothesisId,
            @Schema(required = true) @Nullable HypothesisStatus status,
            @Nullable String basis) {

        private void examine(String at, PlanDocument plan, RequestFaults faults) {
            faults.want(hypothesisId, at + "/hypothesisId")
                    .want(status, at + "/status")
                    .shortEnough(basis, at + "/basis")
                    .check(
                            hypothesisId == null || KnownOf.hypothesis(plan, hypothesisId),
                            at + "/hypothesisId",
                            "UNKNOWN_HYPOTHESIS",
                            "The plan has no such hypothesis",
                            "Le plan n'a pas cette hypothèse");
        }

        private RelaunchWork.HypothesisCheck toCheck() {
            return new RelaunchWork.HypothesisCheck(requireNonNull(hypothesisId), requireNonNull(status), basis);
        }
    }

    @Schema(name = "RelaunchMinorChangeTested")
    record MinorChange(
            @Schema(required = true) @Nullable String description,

            @Schema(description = "The experiment that tests it, if there is one") @Nullable
            String experimentId) {

        RelaunchWork done(RelaunchWork work, PlanDocument plan, LocalDate today) {
            new RequestFaults()
                    .wantText(description, "/description")
                    .check(
                            experimentId == null || KnownOf.part(Part.EXPERIMENT, plan, experimentId),
                            "/experimentId",
                            "UNKNOWN_EXPERIMENT",
                            "The plan has no such experiment",
                            "Le plan n'a pas cette expérience")
                    .refuseIfAny();
            return work.with(new RelaunchWork.MinorChange(requireNonNull(description), experimentId));
        }
    }

    @Schema(name = "RelaunchEffectMeasured", description = "A KPI of the plan before the change and after it")
    record Effect(
            @Schema(required = true) @Nullable String kpiId,
            @Schema(required = true) @Nullable BigDecimal before,
            @Schema(required = true) @Nullable BigDecimal after) {

        RelaunchWork done(RelaunchWork work, PlanDocument plan, LocalDate today) {
            new RequestFaults()
                    .want(kpiId, "/kpiId")
                    .want(before, "/before")
                    .want(after, "/after")
                    .wantShort(before, "/before")
                    .wantShort(after, "/after")
                    .check(
                            kpiId == null || KnownOf.part(Part.KPI, plan, kpiId),
                            "/kpiId",
                            "UNKNOWN_KPI",
                            "The plan has no such KPI",
                            "Le plan n'a pas cet indicateur")
                    .refuseIfAny();
            return work.with(
                    new RelaunchWork.Effect(requireNonNull(kpiId), requireNonNull(before), requireNonNull(after)));
        }
    }
}

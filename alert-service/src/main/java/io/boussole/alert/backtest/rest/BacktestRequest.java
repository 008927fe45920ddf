package io.boussole.alert.backtest.rest;

import io.boussole.alert.backtest.BacktestOrder;
import io.boussole.alert.backtest.RuleEdits;
import io.boussole.alert.evaluation.Method;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "BacktestRules", description = "Either ruleId, or planId with kpiId")
record BacktestRequest(
        @Nullable UUID ruleId,
        @Nullable UUID planId,
        @Size(max = 200) @Nullable String kpiId,

        @Schema(
                description =
                        "Plans to try it on; absent: every plan of which the KPI, or one of its metric and scope, was"
                                + " observed, newest first, at most 20")
        @Size(max = 20)
        @Nullable
        List<@NotNull UUID> planIds,

        @Schema(description = "The same rule with other numbers, to be shown beside it") @Valid @Nullable
        Edits edited) {

    @Schema(name = "RuleEdits", description = "Units and ranges are those of the rule; what is absent stays as it is")
    record Edits(
            @Schema(description = "For the whole period") @Nullable
            BigDecimal target,

            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable Method method,

            @Schema(description = "From 0.000001 to 0.5") @Nullable
            BigDecimal alpha,

            @Nullable BigDecimal watchAlpha,

            @Schema(description = "1 to 20 factors of the target between 0 and 1") @Nullable
            List<@NotNull BigDecimal> alternatives,

            @Nullable BigDecimal plannedVolume,
            @Nullable BigDecimal dispersion,
            @Nullable BigDecimal minExpected,
            @Nullable BigDecimal recoveryAlpha,
            @Nullable Integer delayMedianDays) {
        RuleEdits toEdits() {
            return new RuleEdits(
                    target,
                    low,
                    high,
                    method,
                    alpha,
                    watchAlpha,
                    alternatives,
                    plannedVolume,
                    dispersion,
                    minExpected,
                    recoveryAlpha,
                    delayMedianDays);
        }
    }

    BacktestOrder toOrder() {
        if (ruleId == null && planId == null && kpiId == null) {
            throw invalid(
                    "/ruleId",
                    "REQUIRED",
                    "Name a rule, or a plan and a KPI",
                    "Nommez une règle, ou un plan et un indicateur");
        }
        if (ruleId != null && (planId != null || kpiId != null)) {
            throw invalid(
                    "/ruleId",
                    "EITHER_OR",
                    "A rule by its id, or by plan and KPI, not both",
                    "Une règle par son identifiant, ou par plan et indicateur, pas les deux");
        }
        if (ruleId == null && (planId == null || kpiId == null)) {
            throw invalid(
                    planId == null ? "/planId" : "/kpiId",
                    "REQUIRED",
                    "A rule is found by plan and KPI together",
                    "Une règle se trouve par son plan et son indicateur ensemble");
        }
        return new BacktestOrder(
                ruleId, planId, kpiId, planIds == null ? List.of() : planIds, edited == null ? null : edited.toEdits());
    }

    private static ProblemException invalid(String pointer, String code, String en, String fr) {
        Text message = new Text(en, fr);
        return ProblemException.of(
                CommonProblem.VALIDATION_FAILED, message, List.of(new Violation(pointer, code, message)));
    }
}

package io.boussole.plan.relaunch.rest;

import static io.boussole.plan.relaunch.RelaunchWork.ACTIONS;
import static io.boussole.plan.relaunch.RelaunchWork.DAYS_FOR_ACTIONS;
import static java.util.Objects.requireNonNull;

import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.relaunch.RelaunchWork;
import io.boussole.plan.request.RequestFaults;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the first three steps are told, those that get hold of the plan again (rows 121 to 123). */
final class RecoveryRequests {
    private RecoveryRequests() {}

    @Schema(name = "BeginRelaunch")
    record Begin(
            @Schema(required = true, description = "Why the plan is off track") @Nullable
            String reason) {

        String checked() {
            new RequestFaults().wantText(reason, "/reason").refuseIfAny();
            return requireNonNull(reason);
        }
    }

    @Schema(name = "RelaunchDataQualityDone", description = "Duplicates in the CRM, before and after mending")
    record DataQuality(
            @Schema(required = true, minimum = "0") @Nullable
            Integer duplicatesBefore,

            @Schema(required = true, minimum = "0") @Nullable
            Integer duplicatesAfter) {

        RelaunchWork done(RelaunchWork work, PlanDocument plan, LocalDate today) {
            new RequestFaults()
                    .wantCount(duplicatesBefore, "/duplicatesBefore")
                    .wantCount(duplicatesAfter, "/duplicatesAfter")
                    .refuseIfAny();
            return work.with(
                    new RelaunchWork.DataQuality(requireNonNull(duplicatesBefore), requireNonNull(duplicatesAfter)));
        }
    }

    @Schema(name = "RelaunchListeningSessionHeld")
    record Session(
            @Schema(description = "Today, when absent") @Nullable
            LocalDate heldOn,

            @Schema(description = "Who led it: a member of the team") @Nullable
            String ownerId,

            @Schema(required = true, description = "What the team learned from the calls") @Nullable
            String learned) {

        RelaunchWork done(RelaunchWork work, PlanDocument plan, LocalDate today) {
            new RequestFaults()
                    .wantText(learned, "/learned")
                    .check(
                            ownerId == null || KnownOf.member(plan, ownerId),
                            "/ownerId",
                            "UNKNOWN_MEMBER",
                            "Nobody of the team has this id",
                            "Personne de l'équipe n'a cet identifiant")
                    .refuseIfAny();
            return work.with(new RelaunchWork.ListeningSession(
                    heldOn == null ? today : heldOn, ownerId, requireNonNull(learned)));
        }
    }

    @Schema(name = "RelaunchActionsChosen", description = "Three actions, each due in less than 14 days from today")
    record Actions(@Schema(required = true) @Nullable List<Action> actions) {

        RelaunchWork done(RelaunchWork work, PlanDocument plan, LocalDate today) {
            List<Action> chosen = KnownOf.present(actions);
            RequestFaults faults = new RequestFaults()
                    .check(
                            chosen.size() == ACTIONS,
                            "/actions",
                            "THREE_ACTIONS",
                            "Choose exactly three",
                            "Choisissez-en exactement trois");
            for (int index = 0; index < chosen.size(); index++) {
                chosen.get(index).examine("/actions/" + index, plan, today, faults);
            }
            faults.refuseIfAny();
            return work.withActions(chosen.stream().map(Action::toAction).toList());
        }
    }

    @Schema(name = "RelaunchActionChosen")
    record Action(
            @Schema(required = true) @Nullable String title,

            @Schema(required = true, description = "A member of the team") @Nullable
            String ownerId,

            @Schema(required = true, description = "At most 13 days from today") @Nullable
            LocalDate dueOn) {

        private void examine(String at, PlanDocument plan, LocalDate today, RequestFaults faults) {
            faults.wantText(title, at + "/title")
                    .want(ownerId, at + "/ownerId")
                    .check(
                            ownerId == null || KnownOf.member(plan, ownerId),
                            at + "/ownerId",
                            "UNKNOWN_MEMBER",
                            "Nobody of the team has this id",
                            "Personne de l'équipe n'a cet identifiant")
                    .want(dueOn, at + "/dueOn")
                    .check(
                            dueOn == null || dueOn.isBefore(today.plusDays(DAYS_FOR_ACTIONS)),
                            at + "/dueOn",
                            "NOT_IN_TWO_WEEKS",
                            "It must be due before " + today.plusDays(DAYS_FOR_ACTIONS),
                            "L'échéance doit être avant le " + today.plusDays(DAYS_FOR_ACTIONS))
                    .check(
                            dueOn == null || !dueOn.isBefore(today),
                            at + "/dueOn",
                            "IN_THE_PAST",
                            "This day is over",
                            "Ce jour est passé");
        }

        private RelaunchWork.PriorityAction toAction() {
            return new RelaunchWork.PriorityAction(
                    requireNonNull(title), requireNonNull(ownerId), requireNonNull(dueOn));
        }
    }
}

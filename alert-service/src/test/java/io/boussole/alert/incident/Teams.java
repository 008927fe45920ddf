package io.boussole.alert.incident;

import io.boussole.contracts.plan.PlanBattle;
import io.boussole.contracts.plan.PlanEscalationStep;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPublished;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan with another team around it. */
record Teams(
        PlanPublished plan,
        List<PlanMember> team,
        @Nullable String ownerId,
        List<PlanBattle> battles,
        List<PlanEscalationStep> escalation) {

    static Teams of(PlanPublished plan) {
        return new Teams(plan, plan.team(), null, List.of(), List.of());
    }

    static PlanMember member(String id, String role, @Nullable String managerId, @Nullable LocalDate leftOn) {
        return new PlanMember(
                id, id + " name", id + "@example.com", role, managerId, null, null, null, leftOn, List.of());
    }

    Teams team(PlanMember... newTeam) {
        return new Teams(plan, List.of(newTeam), ownerId, battles, escalation);
    }

    Teams owner(String newOwnerId) {
        return new Teams(plan, team, newOwnerId, battles, escalation);
    }

    Teams battle(String kpiId, String driverId) {
        return new Teams(
                plan,
                team,
                ownerId,
                List.of(new PlanBattle(
                        "b1", null, "ACTIVE", null, kpiId, null, null, null, driverId, List.of(), List.of(), null)),
                escalation);
    }

    Teams escalation(PlanEscalationStep... steps) {
        return new Teams(plan, team, ownerId, battles, List.of(steps));
    }

    PlanPublished published() {
        return new PlanPublished(
                plan.planId(),
                plan.version(),
                plan.state(),
                plan.name(),
                plan.period(),
                plan.currency(),
                plan.calendar(),
                plan.salesCycleDays(),
                plan.avgDealValue(),
                plan.seasonality(),
                plan.kpis(),
                team,
                plan.playbooks(),
                plan.publishedAt(),
                ownerId,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                battles,
                List.of(),
                escalation,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }
}

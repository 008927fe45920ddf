package io.boussole.alert.rule;

import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPublished;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who answers for a KPI: its owner if in the team, else the sales director, else whoever has no manager. Never nobody. */
public final class ActionOwner {
    private static final String SALES_DIRECTOR = "SALES_DIRECTOR";

    private ActionOwner() {}

    /** @throws IllegalArgumentException when the plan's team is empty and the KPI names no owner either */
    public static PlanMember of(PlanPublished plan, PlanKpi kpi) {
        List<PlanMember> team = plan.team();
        return first(team, member -> member.id().equals(kpi.ownerId()))
                .or(() -> first(team, member -> SALES_DIRECTOR.equals(member.role())))
                .or(() -> first(team, member -> member.managerId() == null))
                .or(() -> first(team, member -> true))
                .or(() -> outsideTheTeam(kpi))
                .orElseThrow(() -> new IllegalArgumentException(
                        "nobody could own a corrective action for KPI " + kpi.id() + ": the team is empty"));
    }

    private static Optional<PlanMember> first(List<PlanMember> team, Predicate<PlanMember> wanted) {
        return team.stream().filter(wanted).findFirst();
    }

    private static Optional<PlanMember> outsideTheTeam(PlanKpi kpi) {
        return Optional.ofNullable(kpi.ownerId())
                .filter(ownerId -> !ownerId.isBlank())
                .map(ownerId -> new PlanMember(ownerId, ownerId, null, null, null));
    }
}

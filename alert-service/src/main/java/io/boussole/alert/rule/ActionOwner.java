package io.boussole.alert.rule;

import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPublished;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who answers: the one the plan names if in the team, else the sales director, else whoever has no manager, else anybody. Those who have
 * left are passed over while anybody else is there. Nobody only where the team is empty
 * and nobody is named.
 */
public final class ActionOwner {
    private static final String SALES_DIRECTOR = "SALES_DIRECTOR";

    private ActionOwner() {}

    /**
     * @param wantedId whom the plan names; null: nobody
     * @param today in the plan's time zone
     * @return empty when the team is empty and nobody is named
     */
    public static Optional<PlanMember> of(PlanPublished plan, @Nullable String wantedId, LocalDate today) {
        List<PlanMember> present = plan.team().stream()
                .filter(member -> member.leftOn() == null || member.leftOn().isAfter(today))
                .toList();
        return Stream.of(present, plan.team())
                .flatMap(team -> within(team, wantedId).stream())
                .findFirst()
                .or(() -> outsideTheTeam(wantedId));
    }

    private static Optional<PlanMember> within(List<PlanMember> team, @Nullable String wantedId) {
        return first(team, member -> member.id().equals(wantedId))
                .or(() -> first(team, member -> SALES_DIRECTOR.equals(member.role())))
                .or(() -> first(team, member -> member.managerId() == null))
                .or(() -> first(team, member -> true));
    }

    private static Optional<PlanMember> first(List<PlanMember> team, Predicate<PlanMember> wanted) {
        return team.stream().filter(wanted).findFirst();
    }

    private static Optional<PlanMember> outsideTheTeam(@Nullable String wantedId) {
        return Optional.ofNullable(wantedId)
                .filter(ownerId -> !ownerId.isBlank())
                .map(ownerId -> new PlanMember(ownerId, ownerId, null, null, null));
    }
}

package io.boussole.alert.incident;

import io.boussole.contracts.plan.PlanBattle;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPublished;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who takes over, among those of a plan's team who are there on a day. */
final class Succession {
    private Succession() {}

    /** The member of that id, unless the person has left by {@code day}. */
    static Optional<PlanMember> present(PlanPublished plan, @Nullable String memberId, LocalDate day) {
        return first(plan, day, member -> member.id().equals(memberId));
    }

    static boolean isThere(PlanMember member, LocalDate day) {
        LocalDate leftOn = member.leftOn();
        return leftOn == null || leftOn.isAfter(day);
    }

    /**
     * Who takes over the actions of somebody who is not there any more: the driver of the battle that the KPI belongs to, else the
     * plan's owner, else where escalation ends. Empty only when nobody of the team is there.
     */
    static Optional<PlanMember> after(PlanPublished plan, @Nullable String kpiId, LocalDate day) {
        return plan.battles().stream()
                .filter(battle -> kpiId != null && kpiId.equals(battle.kpiId()) && isFought(battle))
                .findFirst()
                .flatMap(battle -> present(plan, battle.driverId(), day))
                .or(() -> present(plan, plan.ownerId(), day))
                .or(() -> endOfEscalation(plan, day));
    }

    /** Whom a step of the escalation reaches. Where nobody has that place it is the plan's owner, else whoever has no manager. */
    static Optional<PlanMember> reached(PlanPublished plan, String to, String ownerId, LocalDate day) {
        Optional<PlanMember> found = switch (to) {
            case EscalationLadder.MANAGER -> manager(plan, ownerId, day);
            case EscalationLadder.PLAN_OWNER -> present(plan, plan.ownerId(), day);
            default -> first(plan, day, member -> to.equals(member.role()));
        };
        return found.or(() -> present(plan, plan.ownerId(), day)).or(() -> top(plan, day));
    }

    private static Optional<PlanMember> endOfEscalation(PlanPublished plan, LocalDate day) {
        return plan.escalation().stream()
                .reduce((before, last) -> last)
                .flatMap(step -> first(plan, day, member -> step.to().equals(member.role())))
                .or(() -> top(plan, day));
    }

    private static Optional<PlanMember> top(PlanPublished plan, LocalDate day) {
        return first(plan, day, member -> member.managerId() == null).or(() -> first(plan, day, member -> true));
    }

    /** A manager who has left is passed over for the next one up. */
    private static Optional<PlanMember> manager(PlanPublished plan, String memberId, LocalDate day) {
        Set<String> seen = new HashSet<>();
        String below = memberId;
        while (seen.add(below)) {
            String current = below;
            Optional<String> above = plan.team().stream()
                    .filter(member -> member.id().equals(current))
                    .findFirst()
                    .map(PlanMember::managerId);
            Optional<PlanMember> manager = above.flatMap(id -> present(plan, id, day));
            if (manager.isPresent() || above.isEmpty()) {
                return manager;
            }
            below = above.get();
        }
        return Optional.empty();
    }

    private static boolean isFought(PlanBattle battle) {
        return battle.status().equals("ACTIVE") || battle.status().equals("PLANNED");
    }

    private static Optional<PlanMember> first(PlanPublished plan, LocalDate day, Predicate<PlanMember> wanted) {
        return plan.team().stream()
                .filter(member -> isThere(member, day))
                .filter(wanted)
                .findFirst();
    }
}

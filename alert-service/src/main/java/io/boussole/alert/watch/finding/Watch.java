package io.boussole.alert.watch.finding;

import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanMember;
import java.util.Optional;

/**
 * One look at what a rule watches. The same plan, observations, calendar and moment always give the same answer.
 *
 * @param subject what is watched, as the rule names it ({@code channel/ID}, {@code milestone/ID}, {@code CRM})
 * @param numbers of a stop rule; of no meaning for other kinds
 */
public record Watch(AlertKind kind, String subject, StopNumbers numbers) {
    private static final String SEPARATOR = "/";

    /** With the numbers that the plan says. */
    public Watch(AlertKind kind, String subject) {
        this(kind, subject, StopNumbers.OF_THE_PLAN);
    }

    /** Whether alerts of a kind come from looks such as these; the others come from evidence. */
    public static boolean covers(AlertKind kind) {
        return kind != AlertKind.UNDER_PERFORMANCE;
    }

    public Finding look(WatchedPlan plan) {
        return switch (kind) {
            case STOP_RULE -> StopRuleWatch.look(plan, type(), id(), numbers);
            case OWNERLESS_TASK -> OwnerlessTaskWatch.look(plan, type(), id());
            case STALE_PLAN -> StalePlanWatch.look(plan);
            case OVERDUE_MILESTONE -> OverdueWatch.look(plan, type(), id());
            case NO_DATA -> SilentSourceWatch.look(plan, subject);
            case DATA_QUALITY -> DataQualityWatch.look(plan, subject);
            case BROKEN_PROMISES -> BrokenPromisesWatch.look(plan, subject);
            case UNDER_PERFORMANCE -> Finding.undecided(Finding.Reason.NOT_SAID);
        };
    }

    /** Who answers for it; empty only when the plan names nobody at all. */
    public Optional<PlanMember> owner(WatchedPlan plan) {
        return switch (kind) {
            case STOP_RULE -> StopRuleWatch.owner(plan, type(), id());
            case OVERDUE_MILESTONE -> OverdueWatch.owner(plan, type(), id());
            case NO_DATA, DATA_QUALITY -> SilentSourceWatch.steward(plan, subject);
            case BROKEN_PROMISES -> BrokenPromisesWatch.owner(plan);
            case OWNERLESS_TASK, STALE_PLAN, UNDER_PERFORMANCE -> AnsweringMember.of(plan);
        };
    }

    private String type() {
        int end = subject.indexOf(SEPARATOR);
        return end < 0 ? "" : subject.substring(0, end);
    }

    private String id() {
        return subject.substring(subject.indexOf(SEPARATOR) + 1);
    }
}

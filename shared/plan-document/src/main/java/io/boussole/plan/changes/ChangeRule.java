package io.boussole.plan.changes;

import io.boussole.http.Text;
import io.boussole.plan.difference.Change;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rule about what may change, whole.
 *
 * @param code stable, UPPER_SNAKE; part of the API's promise
 * @param row the requirement of the guide behind it
 * @param scope of what the rule is about: what is STRATEGIC may be changed by decision, nothing else may
 * @param phases in which the rule holds
 * @param says why the change is not made
 */
public record ChangeRule(
        String code, @Nullable Integer row, ChangeScope scope, Set<PlanPhase> phases, Text says, Check check) {

    /** Finds the differences that the rule does not allow. */
    @FunctionalInterface
    interface Check {
        Stream<Change> refused(PlanChange change);
    }

    static ChangeRule strategic(String code, int row, Text says, String... places) {
        return new ChangeRule(
                code,
                row,
                ChangeScope.STRATEGIC,
                Set.of(PlanPhase.IN_PERIOD),
                says,
                change -> touching(change, places));
    }

    static ChangeRule inPeriod(String code, int row, Text says, String... places) {
        return new ChangeRule(
                code, row, ChangeScope.TACTICAL, Set.of(PlanPhase.IN_PERIOD), says, change -> touching(change, places));
    }

    static ChangeRule always(String code, int row, Text says, Check check) {
        return new ChangeRule(code, row, ChangeScope.TACTICAL, Set.of(PlanPhase.values()), says, check);
    }

    /** Drafts may be written with what happened before they came here. */
    static ChangeRule active(String code, int row, Text says, Check check) {
        return new ChangeRule(
                code, row, ChangeScope.TACTICAL, Set.of(PlanPhase.ACTIVE, PlanPhase.IN_PERIOD), says, check);
    }

    /** The same rule, but for some differences. */
    ChangeRule unless(Predicate<Change> allowed) {
        return new ChangeRule(
                code, row, scope, phases, says, change -> check.refused(change).filter(allowed.negate()));
    }

    List<RefusedChange> refusedIn(PlanChange change) {
        return phases.contains(change.phase())
                ? check.refused(change)
                        .distinct()
                        .map(difference -> new RefusedChange(this, difference))
                        .toList()
                : List.of();
    }

    private static Stream<Change> touching(PlanChange change, String... places) {
        return Stream.of(places).map(PlacePattern::of).flatMap(change::touching);
    }
}

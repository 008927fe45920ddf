package io.boussole.plan.changes;

import io.boussole.plan.difference.Change;
import io.boussole.plan.difference.ChangeKind;
import io.boussole.plan.difference.PlanDifference;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.format.ReadDocument;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A change of a plan that somebody wants to make.
 *
 * @param isByOperation whether an operation makes it that has asked for what the step needs
 */
public record PlanChange(
        PlanDocument before, PlanDocument after, List<Change> differences, PlanPhase phase, boolean isByOperation) {

    public static PlanChange of(ReadDocument before, ReadDocument after, PlanPhase phase, boolean isByOperation) {
        List<Change> differences = PlanDifference.between(before.tree(), after.tree());
        return new PlanChange(before.plan(), after.plan(), differences, phase, isByOperation);
    }

    /** Differences that touch a place, be it only because what holds the place came or went. Another order touches nothing. */
    Stream<Change> touching(PlacePattern place) {
        return differences.stream()
                .filter(Predicate.not(change -> change.kind() == ChangeKind.MOVED))
                .filter(place::isTouchedBy);
    }
}

package io.boussole.plan.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.plan.difference.Change;
import io.boussole.plan.difference.ChangeKind;
import io.boussole.plan.difference.PlanDifference;
import java.util.List;

/**
 * How much a version changed of the one before it.
 *
 * @param changed members with another value, and lists in another order
 */
public record ChangeCounts(int added, int removed, int changed) {
    static final ChangeCounts NONE = new ChangeCounts(0, 0, 0);

    static ChangeCounts between(JsonNode before, JsonNode after) {
        return of(PlanDifference.between(before, after));
    }

    /** How many differences there are of each kind. */
    public static ChangeCounts of(List<Change> changes) {
        int added = count(changes, ChangeKind.ADDED);
        int removed = count(changes, ChangeKind.REMOVED);
        return new ChangeCounts(added, removed, changes.size() - added - removed);
    }

    private static int count(List<Change> changes, ChangeKind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }
}

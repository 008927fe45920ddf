package io.boussole.plan.changes;

import io.boussole.plan.difference.Change;
import io.boussole.plan.difference.ChangeKind;
import java.util.Arrays;
import java.util.List;

/** Places of a document, as a JSON Pointer in which {@code *} stands for any item of a list. */
record PlacePattern(List<String> segments) {
    private static final String ANY = "*";

    static PlacePattern of(String pointer) {
        return new PlacePattern(split(pointer));
    }

    /** Whether a difference lies in such a place, or came or went with such a place in it. */
    boolean isTouchedBy(Change change) {
        List<String> at = split(change.at().toString());
        int common = Math.min(at.size(), segments.size());
        boolean isInside = at.size() >= segments.size();
        boolean isWhole = change.kind() == ChangeKind.ADDED || change.kind() == ChangeKind.REMOVED;
        return (isInside || isWhole) && agree(at.subList(0, common), segments.subList(0, common));
    }

    /** Whether a difference is about the place itself and not what is in it. */
    boolean is(Change change) {
        return split(change.at().toString()).size() == segments.size() && isTouchedBy(change);
    }

    private static boolean agree(List<String> at, List<String> pattern) {
        for (int index = 0; index < at.size(); index++) {
            if (!pattern.get(index).equals(ANY) && !pattern.get(index).equals(at.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> split(String pointer) {
        return Arrays.asList(pointer.substring(1).split("/", -1));
    }
}

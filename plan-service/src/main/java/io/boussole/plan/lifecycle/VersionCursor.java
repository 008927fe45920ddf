package io.boussole.plan.lifecycle;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** The version, newest first, after which a page begins. */
final class VersionCursor {
    private VersionCursor() {}

    static long parse(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException foreign) {
            throw ProblemException.of(CommonProblem.INVALID_PAGE_TOKEN, CommonProblem.INVALID_PAGE_TOKEN.title());
        }
    }

    static String of(PublishedVersion version) {
        return Long.toString(version.version());
    }
}

package io.boussole.plan.lifecycle;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** The place in the list of plans, newest first, after which a page begins. */
record PlanCursor(Instant createdAt, UUID id) {
    /** Before the newest plan. */
    static final PlanCursor FIRST = new PlanCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    static PlanCursor parse(String cursor) {
        int separator = cursor.indexOf('|');
        try {
            return new PlanCursor(
                    Instant.parse(cursor.substring(0, Math.max(separator, 0))),
                    UUID.fromString(cursor.substring(separator + 1)));
        } catch (DateTimeException | IllegalArgumentException foreign) {
            throw ProblemException.of(CommonProblem.INVALID_PAGE_TOKEN, CommonProblem.INVALID_PAGE_TOKEN.title());
        }
    }

    static PlanCursor of(PlanSummary plan) {
        return new PlanCursor(plan.createdAt(), plan.id());
    }

    @Override
    public String toString() {
        return createdAt + "|" + id;
    }
}

package io.boussole.messaging;

import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a failure that passes (database away, deadlock, full disk) from one that the event itself causes. */
final class TransientFailure {
    /**
     * SQLSTATE classes: connection exception, transaction rollback, access rule violation (a table or a privilege that is missing is
     * the deployment's fault, not the event's), insufficient resources, program limit, object not in prerequisite state, operator
     * intervention, system error.
     */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "42", "53", "54", "55", "57", "58");

    private TransientFailure() {}

    static boolean is(Throwable failure) {
        boolean sawDatabase = false;
        for (Throwable cause : chain(failure)) {
            if (cause instanceof SQLException sql) {
                sawDatabase = true;
                if (passes(sql.getSQLState())) {
                    return true;
                }
            }
            if (cause instanceof IOException) {
                return true;
            }
        }
        return !sawDatabase && chain(failure).stream().anyMatch(RollbackException.class::isInstance);
    }

    /** A failure without a state comes from the pool or the driver, before any statement was judged. */
    private static boolean passes(@Nullable String state) {
        return state == null || state.length() < 2 || PASSING_CLASSES.contains(state.substring(0, 2));
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && causes.size() < 20; cause = cause.getCause()) {
            causes.add(cause);
            if (cause instanceof SQLException sql && sql.getNextException() != null) {
                causes.add(sql.getNextException());
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                causes.add(suppressed);
            }
        }
        return causes;
    }
}

package io.boussole.metrics.predictiveness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What periods say about a metric and an outcome.
 *
 * @param best the lag that says most; null where none could be tried
 * @param lags all that were tried; their intervals hold together, see {@link Findings}
 * @param reason why nothing is proven; null where something is
 */
public record Predictiveness(
        @Nullable LaggedAssociation best,
        List<LaggedAssociation> lags,
        @Nullable UnprovenReason reason) {
    /** Why. */
    public enum UnprovenReason {
        NOT_ENOUGH_PERIODS,
        NO_VARIATION,
        KNOWN_TOO_LATE,
        INTERVAL_HOLDS_ZERO
    }

    /** Whether the periods bear the association out. */
    public enum Verdict {
        PROVEN,
        UNPROVEN
    }

    public Verdict verdict() {
        return reason == null ? Verdict.PROVEN : Verdict.UNPROVEN;
    }
}

package io.boussole.metrics.connection.activity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Optional;

/**
 * Events received today or yesterday (UTC).
 *
 * @param timed those that say when they happened
 * @param lagSeconds how long after that they were received, added up
 */
public record RecentEvents(long received, long rejected, long timed, long lagSeconds) {
    static final RecentEvents NONE = new RecentEvents(0, 0, 0, 0);

    /** From 0 to 1: the share that could not be understood; empty when nothing came. */
    public Optional<BigDecimal> errorRate() {
        return received == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(rejected).divide(BigDecimal.valueOf(received), MathContext.DECIMAL32));
    }

    /** Mean time from what happened to its receipt; empty when nothing came that says when it happened. */
    public Optional<Duration> lag() {
        return timed == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(lagSeconds / timed));
    }
}

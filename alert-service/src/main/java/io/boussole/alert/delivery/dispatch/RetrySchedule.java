package io.boussole.alert.delivery.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait after which failure.
 *
 * @param waits after the first failure, the second, and so on; none is left after the last
 * @param jitter share of a wait that is added at most
 * @param longestAsked most that the other side may ask for
 * @param chance from 0 to 1
 */
record RetrySchedule(List<Duration> waits, double jitter, Duration longestAsked, DoubleSupplier chance) {
    RetrySchedule {
        waits = List.copyOf(waits);
    }

    /**
     * The wait after a failure; empty when it was the last attempt.
     *
     * @param failures at least 1
     * @param asked by the other side; a longer wait than ours is granted
     */
    Optional<Duration> after(int failures, @Nullable Duration asked) {
        if (failures > waits.size()) {
            return Optional.empty();
        }
        Duration wait = waits.get(failures - 1);
        Duration spread = wait.plusMillis((long) (wait.toMillis() * jitter * chance.getAsDouble()));
        if (asked == null || asked.compareTo(spread) <= 0) {
            return Optional.of(spread);
        }
        return Optional.of(asked.compareTo(longestAsked) < 0 ? asked : longestAsked);
    }
}

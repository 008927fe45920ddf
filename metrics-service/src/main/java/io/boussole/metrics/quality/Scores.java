package io.boussole.metrics.quality;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How good data is, in four respects (row 39).
 *
 * @param completeness required fields that counted facts have
 * @param uniqueness contacts that are the only one of their connection with their address
 * @param validity events of the last 15 days that were understood
 * @param timeliness events of the last 15 days that came within the limit after what they tell; without history, which is older than
 *     the connection
 */
public record Scores(Score completeness, Score uniqueness, Score validity, Score timeliness) {
    /** The least of the four; null when there is nothing to judge. A chain holds what its weakest link holds. */
    public @Nullable BigDecimal overall() {
        return Stream.of(completeness, uniqueness, validity, timeliness)
                .map(Score::value)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}

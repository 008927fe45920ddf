package io.boussole.metrics.predictiveness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A whole week or month.
 *
 * @param leading value of the metric; null where it has none, or one that may still change
 * @param outcome null where there is nothing to divide by
 */
record Period(
        LocalDate start,
        LocalDate end,
        @Nullable Double leading,
        @Nullable Double outcome) {}

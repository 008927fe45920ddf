package io.boussole.metrics.series.rest;

import io.boussole.metrics.catalogue.Interval;
import io.boussole.metrics.catalogue.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the true value lies, with 95 % confidence. */
@Schema(name = "ConfidenceInterval")
public record IntervalBody(
        @Nullable String low,

        @Schema(description = "Absent of a duration whose longest cases are still open") @Nullable
        String high) {

    public static @Nullable IntervalBody from(@Nullable Interval interval) {
        return interval == null ? null : new IntervalBody(Money.text(interval.low()), Money.text(interval.high()));
    }
}

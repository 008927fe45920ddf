package io.boussole.metrics.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A formula of the team's own. */
@Schema(name = "MetricFormula")
public record CustomFormula(
        @Nullable Type type,
        @Nullable CustomTerm of,

        @Schema(description = "Of a ratio, what is divided by") @Nullable
        CustomTerm to,

        @Schema(description = "Of a share within a limit: calendar days") @Nullable
        Integer withinDays) {
    /** How terms are put together. */
    public enum Type {
        /** One metric or measure by another. */
        RATIO,
        /** The facts of a measure. */
        COUNT,
        /** The amounts of a measure. */
        SUM,
        /** The mean amount of a measure. */
        MEAN,
        /** Of the cases that entered, those that took no more than some days. */
        SHARE_WITHIN
    }
}

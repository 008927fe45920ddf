package io.boussole.metrics.kpi.rest;

import io.boussole.metrics.catalogue.Money;
import io.boussole.metrics.kpi.Progress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a KPI stands against its target. */
@Schema(name = "KpiProgress")
record ProgressBody(
        String target,

        @Schema(description = "Actual by target", examples = "0.45") @Nullable
        String attainment,

        @Schema(description = "Target less actual") @Nullable
        String gapToTarget,

        @Schema(
                description =
                        "Where it would be by now if it went as planned: by working days and the plan's seasonality; for a share or"
                                + " a mean the target itself")
        String expectedToDate,

        @Schema(description = "Lower end of the band that holds 95 % of what chance makes of a plan that is kept")
        @Nullable
        String expectedLow,

        @Nullable String expectedHigh,
        Progress.Pace pace) {

    static @Nullable ProgressBody from(@Nullable Progress progress) {
        return progress == null
                ? null
                : new ProgressBody(
                        progress.target().toPlainString(),
                        Money.text(progress.attainment()),
                        Money.text(progress.gapToTarget()),
                        progress.expectedToDate().toPlainString(),
                        Money.text(progress.low()),
                        Money.text(progress.high()),
                        progress.pace());
    }
}

package io.boussole.metrics.kpi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a KPI stands against its target.
 *
 * @param attainment actual by target
 * @param gapToTarget target less actual
 * @param expectedToDate where the KPI would be by now if it went as planned
 * @param low lower end of the band in which it lies with 95 % probability when all goes as planned; null where no band is known
 * @param high upper end
 * @param pace where it is against the band
 */
public record Progress(
        BigDecimal target,
        @Nullable BigDecimal attainment,
        @Nullable BigDecimal gapToTarget,
        BigDecimal expectedToDate,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        Pace pace) {

    /** Where a value lies. */
    public enum Pace {
        NO_DATA,
        BELOW_BAND,
        WITHIN_BAND,
        ABOVE_BAND,
        /** There is no band to compare with. */
        UNKNOWN
    }
}

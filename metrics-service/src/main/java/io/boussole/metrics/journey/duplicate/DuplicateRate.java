package io.boussole.metrics.journey.duplicate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How many duplicates there are.
 *
 * @param records of persons whose address is known
 * @param persons that these are
 * @param suspectedDeals pairs that nobody has decided upon
 * @param confirmedDeals pairs of which one no longer counts
 */
public record DuplicateRate(long records, long persons, long suspectedDeals, long confirmedDeals) {
    private static final int DIGITS = 6;

    /** Records beyond the first of their person, among all; null when there is none at all. */
    public @Nullable BigDecimal rate() {
        return records == 0
                ? null
                : BigDecimal.valueOf(records - persons)
                        .divide(BigDecimal.valueOf(records), DIGITS, RoundingMode.HALF_EVEN);
    }
}

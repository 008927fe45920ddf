package io.boussole.alert.watch.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a stop rule as the rule in force has them; they go before the plan's, since people may have changed them.
 *
 * @param threshold in the KPI's unit; null: the plan's
 * @param completeCycles how many in a row must show it; null: the plan's
 * @param cycleDays calendar days of entry; null: the plan's
 * @param reviewOn null: the plan's
 */
public record StopNumbers(
        @Nullable BigDecimal threshold,
        @Nullable Integer completeCycles,
        @Nullable Integer cycleDays,
        @Nullable LocalDate reviewOn) {
    static final StopNumbers OF_THE_PLAN = new StopNumbers(null, null, null, null);
}

package io.boussole.metrics.fact;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What one fact adds to one measure: itself, once.
 *
 * @param at the day and quarter of an hour it counts on; may lie in the future, of an appointment for instance
 * @param amount in {@code currency}, or in the measure's unit where that is none; 0 where the measure only counts
 * @param currency ISO 4217 code; empty where the measure adds up no money, or nobody said which it is
 * @param value tells apart contributions that must not be added up blindly: for a duration its whole days; for a
 *     movement of recurring revenue, or of customers, a number of 63 bits that stays the customer's own and is the same for no other of
 *     the connection; else 0
 */
public record Contribution(
        Measure measure, Instant at, BigDecimal amount, String currency, Dimensions dimensions, long value) {

    public static Contribution count(Measure measure, Instant at, Dimensions dimensions) {
        return new Contribution(measure, at, BigDecimal.ZERO, "", dimensions, 0);
    }

    public static Contribution amount(
            Measure measure, Instant at, BigDecimal amount, String currency, Dimensions dimensions) {
        return new Contribution(measure, at, amount, currency, dimensions, 0);
    }

    /** A duration that began at {@code start}. */
    public static Contribution days(Measure measure, Instant start, long days, Dimensions dimensions) {
        return new Contribution(measure, start, BigDecimal.ZERO, "", dimensions, days);
    }
}

package io.boussole.metrics.series;

import io.boussole.metrics.catalogue.Part;
import io.boussole.metrics.fact.BucketChanges.Sum;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A metric over a period.
 *
 * @param value null where there is nothing to divide by
 * @param sampleSize facts behind the value
 * @param undecided cases of a rate that have neither succeeded nor failed yet
 * @param days days with at least one fact, in order
 * @param otherCurrencies won deals of the period in other currencies, by code; empty code where nobody said which it is. They are in
 *     no other number here
 * @param missingAmounts won deals of the period of which no amount is known; they are in no other number here
 * @param missingCreationDates deals of no known creation date, so of no period; they are in no other number here
 * @param watermarks newest event of each connection
 */
public record Series(
        @Nullable BigDecimal value,
        long sampleSize,
        long undecided,
        Part total,
        List<Day> days,
        SortedMap<String, Sum> otherCurrencies,
        long missingAmounts,
        long missingCreationDates,
        List<Watermark> watermarks) {

    /** What a day adds. */
    public record Day(LocalDate day, Part part) {}

    /**
     * How far a connection's events reach, by the sender's clock.
     *
     * @param lastEventAt null when none of its events has said anything of a deal
     */
    public record Watermark(UUID connectionId, @Nullable Instant lastEventAt) {}
}

package io.boussole.metrics.series;

import io.boussole.metrics.catalogue.Answer;
import io.boussole.metrics.catalogue.Cell;
import io.boussole.metrics.catalogue.Dimension;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.fact.BucketChanges.Sum;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A metric over a period, of all facts or of one group of them.
 *
 * @param group what the facts have in common; empty: all facts
 * @param total over the whole period
 * @param mature false where the period's cohorts are too young for the value to hold
 * @param buckets in order, empty ones left out of days
 * @param otherCurrencies amounts of the period in other currencies, by code; empty code where nobody said which it is. They are in no
 *     other number here
 * @param missingAmounts won deals of the period of which no amount is known; they are in no other number here
 * @param delays cases of the period that have ended, told apart by the days they took
 */
public record Series(
        MetricDefinition metric,
        Map<Dimension, String> group,
        Answer total,
        boolean mature,
        List<Bucket> buckets,
        SortedMap<String, Sum> otherCurrencies,
        long missingAmounts,
        List<Cell> delays) {

    /**
     * A part of the period.
     *
     * @param complete false of one that is not over, or that the period cuts off
     * @param mature false of a cohort that is too young for its value to hold
     * @param amounts what they were made of, with their squares; nothing of a metric without amounts
     */
    public record Bucket(
            LocalDate start, LocalDate end, boolean complete, boolean mature, Answer answer, Sum amounts) {}

    /**
     * How far a connection's events reach, by the sender's clock.
     *
     * @param lastEventAt null when none of its events has said anything of a deal
     * @param lastReceivedAt when the newest of its events came, by our clock; null before the first
     * @param tellsSince its making, or its oldest event if that is older; null: not known
     */
    public record Watermark(
            UUID connectionId,
            @Nullable Instant lastEventAt,
            @Nullable Instant lastReceivedAt,
            @Nullable Instant tellsSince) {}

    /**
     * What was asked for, metric by metric and group by group.
     *
     * @param missingCreationDates deals of no known creation date, so of no period; they are in no other number here
     * @param watermarks newest event of each connection
     */
    public record Table(List<Series> series, long missingCreationDates, List<Watermark> watermarks, Instant readAt) {}
}

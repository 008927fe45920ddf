package io.boussole.metrics.series.rest;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.catalogue.Dimension;
import io.boussole.metrics.catalogue.Money;
import io.boussole.metrics.catalogue.Unit;
import io.boussole.metrics.catalogue.View;
import io.boussole.metrics.series.Series;
import io.boussole.metrics.series.SeriesQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Several metrics over one period, by bucket and by group. */
@Schema(name = "SeriesTable")
record TableResponse(
        LocalDate from,
        LocalDate to,
        String granularity,
        String timeZone,
        @Nullable String currency,

        @Schema(description = "The day whose knowledge counts; absent: all that is known") @Nullable
        LocalDate asOf,

        List<Line> series,

        @Schema(description = "Deals of no known creation date; in no other number here")
        long missingCreationDates,

        @Schema(description = "How far the events of each connection reach")
        List<SeriesBody.Watermark> watermarks,

        Instant readAt) {

    /** A metric, of all facts or of one group. */
    @Schema(name = "SeriesLine")
    record Line(
            String metric,
            int definitionVersion,
            MetricKind kind,
            Unit unit,

            @Schema(
                    description =
                            "COHORT: what entered in the bucket and what became of it by now; PERIOD: what happened in it")
            View view,

            @Schema(
                    description = "What the facts have in common; empty text: they say nothing of it",
                    examples = "{\"source\":\"outbound\"}")
            Map<String, String> group,

            @Nullable String value,
            long sampleSize,
            long undecided,

            @Schema(description = "False where the cohorts are too young for the value to hold")
            boolean mature,

            @Nullable IntervalBody interval,
            List<Bucket> buckets,
            List<SeriesBody.OtherCurrency> otherCurrencies,
            long missingAmounts) {}

    /** A day, week, month or quarter. */
    @Schema(name = "SeriesBucket")
    record Bucket(
            LocalDate start,
            LocalDate end,

            @Schema(description = "False of one that is not over yet, or that the period cuts off")
            boolean complete,

            boolean mature,
            @Nullable String value,
            String numerator,
            String denominator,
            long failed,
            long sampleSize,
            long undecided,
            @Nullable IntervalBody interval) {}

    static TableResponse from(SeriesQuery query, Series.Table table) {
        return new TableResponse(
                query.from(),
                query.to(),
                query.granularity().word(),
                query.zone().getId(),
                query.currency(),
                query.asOf(),
                table.series().stream().map(TableResponse::line).toList(),
                table.missingCreationDates(),
                SeriesBody.watermarks(table),
                table.readAt());
    }

    private static Line line(Series series) {
        return new Line(
                series.metric().id(),
                series.metric().version(),
                series.metric().kind(),
                series.metric().unit(),
                series.metric().view(),
                group(series.group()),
                Money.text(series.total().value()),
                series.total().sampleSize(),
                series.total().undecided(),
                series.mature(),
                IntervalBody.from(series.total().interval()),
                series.buckets().stream().map(TableResponse::bucket).toList(),
                SeriesBody.otherCurrencies(series),
                series.missingAmounts());
    }

    private static Map<String, String> group(Map<Dimension, String> group) {
        Map<String, String> words = new TreeMap<>();
        group.forEach((dimension, value) -> words.put(dimension.word(), value));
        return words;
    }

    private static Bucket bucket(Series.Bucket bucket) {
        return new Bucket(
                bucket.start(),
                bucket.end(),
                bucket.complete(),
                bucket.mature(),
                Money.text(bucket.answer().value()),
                bucket.answer().numerator().toPlainString(),
                bucket.answer().denominator().toPlainString(),
                bucket.answer().failed(),
                bucket.answer().sampleSize(),
                bucket.answer().undecided(),
                IntervalBody.from(bucket.answer().interval()));
    }
}

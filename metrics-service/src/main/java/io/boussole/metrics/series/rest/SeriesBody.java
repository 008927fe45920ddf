package io.boussole.metrics.series.rest;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.catalogue.Money;
import io.boussole.metrics.catalogue.View;
import io.boussole.metrics.series.Series;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a series and a KPI show alike. */
@Schema(name = "MetricSeries")
public record SeriesBody(
        @Schema(description = "Over the whole period; absent where there is nothing to divide by", examples = "0.125")
        @Nullable
        String value,

        @Schema(description = "Facts behind the value") long sampleSize,

        @Schema(description = "Cases of a rate that have neither succeeded nor failed yet")
        long undecided,

        @Schema(
                description =
                        "COHORT: what entered in the period and what became of it by now; PERIOD: what happened in it")
        View view,

        @Schema(description = "False where the period's cohorts are too young for the value to hold")
        boolean mature,

        @Schema(description = "Where the true value lies with 95 % confidence; absent where none is known") @Nullable
        IntervalBody interval,

        @Schema(description = "Days with at least one fact, in order")
        List<Day> days,

        @Schema(description = "Amounts in other currencies; in no other number here")
        List<OtherCurrency> otherCurrencies,

        @Schema(description = "Won deals of which no amount is known; in no other number here")
        long missingAmounts,

        @Schema(description = "Deals of no known creation date; in no other number here")
        long missingCreationDates,

        @Schema(description = "How far the events of each connection reach")
        List<Watermark> watermarks) {

    /** What a day adds; the days of a rate, a count, a sum and a mean add up to the value. */
    @Schema(name = "MetricDay")
    public record Day(LocalDate day, String numerator, String denominator, long failed) {}

    /** Facts whose amounts cannot be added to the value. */
    @Schema(name = "OtherCurrency")
    public record OtherCurrency(
            @Schema(description = "ISO 4217; absent where neither the event nor the connection says which it is")
            @Nullable
            String currency,

            String amount,
            long deals) {}

    /** How far a connection's events reach, by the sender's clock. */
    @Schema(name = "Watermark")
    public record Watermark(UUID connectionId, @Nullable Instant lastEventAt) {}

    public static SeriesBody from(Series.Table table, Series series, @Nullable String currency) {
        return new SeriesBody(
                Money.text(series.total().value()),
                series.total().sampleSize(),
                series.total().undecided(),
                series.metric().view(),
                series.mature(),
                IntervalBody.from(series.total().interval()),
                series.buckets().stream()
                        .filter(bucket -> !bucket.answer().isNothing())
                        .map(bucket -> day(series, currency, bucket))
                        .toList(),
                otherCurrencies(series),
                series.missingAmounts(),
                series.metric().countsByCreation() ? table.missingCreationDates() : 0,
                watermarks(table));
    }

    static List<OtherCurrency> otherCurrencies(Series series) {
        return series.otherCurrencies().entrySet().stream()
                .map(other -> new OtherCurrency(
                        other.getKey().isEmpty() ? null : other.getKey(),
                        Money.in(other.getKey(), other.getValue().amount()).toPlainString(),
                        other.getValue().count()))
                .toList();
    }

    static List<Watermark> watermarks(Series.Table table) {
        return table.watermarks().stream()
                .map(mark -> new Watermark(mark.connectionId(), mark.lastEventAt()))
                .toList();
    }

    private static Day day(Series series, @Nullable String currency, Series.Bucket bucket) {
        BigDecimal numerator = bucket.answer().numerator();
        return new Day(
                bucket.start(),
                isAmount(series) ? Money.in(currency, numerator).toPlainString() : numerator.toPlainString(),
                bucket.answer().denominator().toPlainString(),
                bucket.answer().failed());
    }

    private static boolean isAmount(Series series) {
        return series.metric().isMoney() && series.metric().kind() != MetricKind.RATIO;
    }
}

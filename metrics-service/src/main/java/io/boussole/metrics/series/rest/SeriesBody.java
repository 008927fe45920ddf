package io.boussole.metrics.series.rest;

import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.catalogue.Money;
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

        @Schema(description = "Days with at least one fact, in order")
        List<Day> days,

        @Schema(description = "Won deals in other currencies; in no other number here")
        List<OtherCurrency> otherCurrencies,

        @Schema(description = "Won deals of which no amount is known; in no other number here")
        long missingAmounts,

        @Schema(description = "Deals of no known creation date; in no other number here")
        long missingCreationDates,

        @Schema(description = "How far the events of each connection reach")
        List<Watermark> watermarks) {

    /** What a day adds; the days add up to the value. */
    @Schema(name = "MetricDay")
    public record Day(LocalDate day, String numerator, String denominator, long failed) {}

    /** Deals whose amounts cannot be added to the value. */
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

    public static SeriesBody from(MetricDefinition metric, @Nullable String currency, Series series) {
        return new SeriesBody(
                Money.text(series.value()),
                series.sampleSize(),
                series.undecided(),
                series.days().stream().map(day -> day(metric, currency, day)).toList(),
                series.otherCurrencies().entrySet().stream()
                        .map(other -> new OtherCurrency(
                                other.getKey().isEmpty() ? null : other.getKey(),
                                Money.in(other.getKey(), other.getValue().amount())
                                        .toPlainString(),
                                other.getValue().count()))
                        .toList(),
                series.missingAmounts(),
                series.missingCreationDates(),
                series.watermarks().stream()
                        .map(mark -> new Watermark(mark.connectionId(), mark.lastEventAt()))
                        .toList());
    }

    private static Day day(MetricDefinition metric, @Nullable String currency, Series.Day day) {
        BigDecimal numerator = day.part().numerator();
        return new Day(
                day.day(),
                (metric.isMoney() ? Money.in(currency, numerator) : numerator).toPlainString(),
                day.part().denominator().toPlainString(),
                day.part().failed());
    }
}

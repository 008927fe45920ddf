package io.boussole.metrics.predictiveness;

import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.series.Granularity;
import io.boussole.metrics.series.Series;
import io.boussole.metrics.series.Series.Bucket;
import io.boussole.metrics.series.SeriesQuery;
import io.boussole.metrics.series.SeriesService;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a metric and an outcome period by period, and says whether the one foretells the other. */
@ApplicationScoped
public class PredictivenessService {
    private static final int USUAL_WEEKS = 8;
    private static final int USUAL_MONTHS = 3;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int DAYS_OF_A_SHORT_MONTH = 28;

    private final SeriesService series;

    PredictivenessService(SeriesService series) {
        this.series = series;
    }

    public Predictiveness read(PredictivenessQuery query) {
        Series.Table table = series.read(query.series());
        Series leading = table.series().get(0);
        Series outcome = table.series().get(1);
        return new Findings(
                        periods(query, table, leading, outcome),
                        leading.metric().maturityDays())
                .over(lags(query));
    }

    /** Those asked for; by default some from the first at which the metric's values are known in time. */
    public static Lags lags(PredictivenessQuery query) {
        @Nullable Integer only = query.lag();
        if (only != null) {
            return new Lags(only, only);
        }
        @Nullable Integer longest = query.maxLag();
        if (longest != null) {
            return new Lags(1, longest);
        }
        MetricDefinition leading = query.series().metrics().get(0);
        boolean weekly = query.series().granularity() == Granularity.WEEK;
        int length = weekly ? DAYS_OF_A_WEEK : DAYS_OF_A_SHORT_MONTH;
        int first = 1 + (leading.maturityDays() + length - 1) / length;
        return new Lags(first, first + (weekly ? USUAL_WEEKS : USUAL_MONTHS) - 1);
    }

    /**
     * Of each series from the first period in which it has data, since before that nobody counted, to the last that is over and that the
     * senders' events reach beyond: weeks of which nothing has been told are no weeks without signatures.
     */
    private static List<Period> periods(PredictivenessQuery query, Series.Table table, Series leading, Series outcome) {
        LocalDate leadingFrom = begin(leading).orElse(LocalDate.MAX);
        LocalDate outcomeFrom = begin(outcome).orElse(LocalDate.MAX);
        Instant told = told(table);
        LocalDate today = LocalDate.ofInstant(table.readAt(), query.series().zone());
        LocalDate newestMature = today.minusDays(leading.metric().maturityDays());
        Map<LocalDate, Bucket> outcomes =
                outcome.buckets().stream().collect(Collectors.toMap(Bucket::start, Function.identity()));
        List<Period> periods = new ArrayList<>();
        for (Bucket bucket : leading.buckets()) {
            @Nullable Bucket other = outcomes.get(bucket.start());
            if (other != null && bucket.complete() && isTold(query.series(), bucket, told)) {
                boolean known = bucket.mature() && !bucket.end().isAfter(newestMature);
                periods.add(new Period(
                        bucket.start(),
                        bucket.end(),
                        known && !bucket.start().isBefore(leadingFrom) ? number(bucket) : null,
                        other.start().isBefore(outcomeFrom) ? null : outcome(query.outcome(), other)));
            }
        }
        return periods;
    }

    private static Optional<LocalDate> begin(Series series) {
        return series.buckets().stream()
                .filter(bucket -> !bucket.answer().isNothing())
                .map(Bucket::start)
                .findFirst();
    }

    private static Instant told(Series.Table table) {
        return table.watermarks().stream()
                .map(Series.Watermark::lastEventAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private static boolean isTold(SeriesQuery query, Bucket bucket, Instant told) {
        return !bucket.end().plusDays(1).atStartOfDay(query.zone()).toInstant().isAfter(told);
    }

    private static @Nullable Double number(Bucket bucket) {
        @Nullable BigDecimal value = bucket.answer().value();
        return value == null ? null : value.doubleValue();
    }

    private static @Nullable Double outcome(PredictedOutcome outcome, Bucket bucket) {
        @Nullable Double value = number(bucket);
        return value == null ? null : outcome.of(value);
    }
}

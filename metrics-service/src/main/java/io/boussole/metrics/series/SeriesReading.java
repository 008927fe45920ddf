package io.boussole.metrics.series;

import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.catalogue.Money;
import io.boussole.metrics.catalogue.Part;
import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.series.Series.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Computes a metric from a period's sums. Pure. */
final class SeriesReading {

    private final MetricDefinition metric;
    private final String currency;

    private SeriesReading(MetricDefinition metric, @Nullable String currency) {
        this.metric = metric;
        this.currency = Objects.requireNonNullElse(currency, "");
    }

    static Series read(
            MetricDefinition metric,
            @Nullable String currency,
            List<DaySum> sums,
            long missingCreationDates,
            List<Series.Watermark> watermarks) {
        SeriesReading reading = new SeriesReading(metric, currency);
        List<Day> days = reading.days(sums);
        Part total = days.stream().map(Day::part).reduce(Part.NOTHING, Part::plus);
        return new Series(
                metric.formula().value(total, Money.minorDigits(currency)).orElse(null),
                metric.formula().sampleSize(total),
                undecided(metric, total),
                total,
                days,
                reading.otherCurrencies(sums),
                count(sums, Measure.DEAL_WON_WITHOUT_AMOUNT),
                metric.countsByCreation() ? missingCreationDates : 0,
                watermarks);
    }

    private List<Day> days(List<DaySum> sums) {
        SortedMap<LocalDate, List<DaySum>> byDay =
                sums.stream().collect(Collectors.groupingBy(DaySum::day, TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new Day(day.getKey(), part(day.getValue())))
                .filter(day -> !day.part().isNothing())
                .toList();
    }

    private Part part(List<DaySum> sums) {
        Map<Measure, Sum> wanted = sums.stream()
                .filter(this::isInCurrency)
                .collect(Collectors.toMap(DaySum::measure, DaySum::sum, Sum::plus));
        return metric.formula().part(measure -> wanted.getOrDefault(measure, Sum.NOTHING));
    }

    private boolean isInCurrency(DaySum sum) {
        return sum.measure() != Measure.DEAL_WON || sum.currency().equals(currency);
    }

    private SortedMap<String, Sum> otherCurrencies(List<DaySum> sums) {
        return sums.stream()
                .filter(sum -> !isInCurrency(sum))
                .collect(Collectors.toMap(DaySum::currency, DaySum::sum, Sum::plus, TreeMap::new));
    }

    private static long undecided(MetricDefinition metric, Part total) {
        return switch (metric.kind()) {
            case RATE -> total.denominator().subtract(total.numerator()).longValueExact() - total.failed();
            case COUNT, SUM, MEAN -> 0;
        };
    }

    private static long count(List<DaySum> sums, Measure measure) {
        return sums.stream()
                .filter(sum -> sum.measure() == measure)
                .mapToLong(sum -> sum.sum().count())
                .sum();
    }
}

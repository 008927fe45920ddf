package io.boussole.metrics.series;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.catalogue.CasesInTimeDay;
import io.boussole.metrics.catalogue.Cell;
import io.boussole.metrics.catalogue.Dimension;
import io.boussole.metrics.catalogue.Figures;
import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.catalogue.Frame;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.catalogue.View;
import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.series.Series.Bucket;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Computes a metric from a period's sums. Pure.
 *
 * @param cells by the filter that they passed
 */
record SeriesReading(
        SeriesQuery query,
        Frame frame,
        Map<Dimension, String> group,
        Map<Filter, List<Cell>> cells,
        List<CasesInTimeDay> cases) {
    private static final Set<Measure> DELAYED = EnumSet.of(
            Measure.CREATED_THEN_WON,
            Measure.CREATED_THEN_LOST,
            Measure.LEAD_THEN_WON,
            Measure.TOUCHED_THEN_MEETING,
            Measure.STAGE_LEFT);

    Series read(MetricDefinition metric) {
        Frame whole = frame.over(query.from(), query.to());
        List<Cell> all = cells(Filter.NONE);
        return new Series(
                metric,
                group,
                metric.formula().answer(figures(metric, whole)),
                isMature(metric, query.to()),
                Span.cut(query.from(), query.to(), query.granularity(), query.firstMonth()).stream()
                        .map(span -> bucket(metric, span))
                        .filter(bucket -> isShown(metric, bucket))
                        .toList(),
                otherCurrencies(metric, all),
                metric.isMoney() ? count(all, Measure.DEAL_WON_WITHOUT_AMOUNT) : 0,
                delays(metric, all));
    }

    private List<Cell> delays(MetricDefinition metric, List<Cell> all) {
        return ofThePeriod(all)
                .filter(cell -> metric.formula().timed().contains(cell.measure()) && DELAYED.contains(cell.measure()))
                .sorted(Comparator.comparing(Cell::day)
                        .thenComparing(Cell::measure)
                        .thenComparing(Cell::value))
                .toList();
    }

    /** Days on which nothing happened are left out, unless something stands at their end; so is what lies ahead. */
    private boolean isShown(MetricDefinition metric, Bucket bucket) {
        boolean lasting = metric.kind() == MetricKind.LEVEL || metric.kind() == MetricKind.RATIO;
        if (bucket.start().isAfter(frame.today())) {
            return !lasting && !bucket.answer().isNothing();
        }
        return query.granularity() != Granularity.DAY
                || !bucket.answer().isNothing()
                || metric.kind() == MetricKind.LEVEL;
    }

    private Bucket bucket(MetricDefinition metric, Span span) {
        Figures figures = figures(metric, frame.over(span.start(), span.end()));
        return new Bucket(
                span.start(),
                span.end(),
                span.whole() && span.end().isBefore(frame.today()),
                isMature(metric, span.end()),
                metric.formula().answer(figures),
                amounts(metric, span));
    }

    private Figures figures(MetricDefinition metric, Frame span) {
        Map<Filter, Figures> narrowed = metric.formula().filters().stream()
                .collect(Collectors.toMap(
                        Function.identity(), filter -> Figures.of(span, cells(filter), cases, Map.of())));
        return Figures.of(span, cells(Filter.NONE), cases, narrowed);
    }

    private List<Cell> cells(Filter filter) {
        return cells.getOrDefault(filter, List.of());
    }

    private boolean isMature(MetricDefinition metric, LocalDate last) {
        return metric.view() == View.PERIOD
                || !last.plusDays(metric.maturityDays()).isAfter(frame.today());
    }

    private Sum amounts(MetricDefinition metric, Span span) {
        if (metric.kind() != MetricKind.MEAN && metric.kind() != MetricKind.SUM) {
            return Sum.NOTHING;
        }
        return metric.formula().measures().stream()
                .map(measure -> cells(Filter.NONE).stream()
                        .filter(cell -> cell.measure() == measure && isWithin(span, cell) && isInCurrency(cell))
                        .map(Cell::sum)
                        .reduce(Sum.NOTHING, Sum::plus))
                .reduce(Sum.NOTHING, Sum::plus);
    }

    private static boolean isWithin(Span span, Cell cell) {
        return !cell.day().isBefore(span.start()) && !cell.day().isAfter(span.end());
    }

    private boolean isInCurrency(Cell cell) {
        return !Figures.isMoney(cell.measure())
                || cell.currency().equals(Objects.requireNonNullElse(frame.currency(), ""));
    }

    private SortedMap<String, Sum> otherCurrencies(MetricDefinition metric, List<Cell> all) {
        return metric.needsCurrency()
                ? ofThePeriod(all)
                        .filter(cell -> metric.formula().measures().contains(cell.measure()))
                        .filter(cell -> !isInCurrency(cell))
                        .collect(Collectors.toMap(Cell::currency, Cell::sum, Sum::plus, TreeMap::new))
                : new TreeMap<>();
    }

    private long count(List<Cell> all, Measure measure) {
        return ofThePeriod(all)
                .filter(cell -> cell.measure() == measure)
                .mapToLong(cell -> cell.sum().count())
                .sum();
    }

    private Stream<Cell> ofThePeriod(List<Cell> all) {
        return all.stream().filter(cell -> !cell.day().isBefore(query.from()));
    }
}

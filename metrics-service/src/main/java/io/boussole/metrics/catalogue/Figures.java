package io.boussole.metrics.catalogue;

import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.fact.Measure;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sums that a formula reads: of one period, and of all that came before it. */
public final class Figures {
    /** Kept by currency, so that amounts of unlike currencies are never added. */
    private static final Set<Measure> MONEY = EnumSet.of(
            Measure.DEAL_WON,
            Measure.PIPELINE_CREATED,
            Measure.PIPELINE_CLOSED,
            Measure.MRR_STARTED,
            Measure.MRR_EXPANDED,
            Measure.MRR_CONTRACTED,
            Measure.MRR_CHURNED,
            Measure.MRR_RESUMED,
            Measure.PAYMENT_RECEIVED,
            Measure.PAYMENT_REFUNDED);

    private final Frame frame;
    private final Map<Measure, List<Cell>> within;
    private final Map<Measure, List<Cell>> before;
    private final List<CasesInTimeDay> cases;
    private final Map<Filter, Figures> narrowed;

    private Figures(
            Frame frame,
            Map<Measure, List<Cell>> within,
            Map<Measure, List<Cell>> before,
            List<CasesInTimeDay> cases,
            Map<Filter, Figures> narrowed) {
        this.frame = frame;
        this.within = within;
        this.before = before;
        this.cases = cases;
        this.narrowed = narrowed;
    }

    /**
     * @param cells of the period and of before
     * @param narrowed the same figures of some facts only, for formulas that want them
     */
    public static Figures of(Frame frame, List<Cell> cells, List<CasesInTimeDay> cases, Map<Filter, Figures> narrowed) {
        return new Figures(
                frame,
                byMeasure(
                        cells,
                        cell -> !cell.day().isBefore(frame.from())
                                && !cell.day().isAfter(frame.to())),
                byMeasure(cells, cell -> cell.day().isBefore(frame.from())),
                cases.stream()
                        .filter(day ->
                                !day.day().isBefore(frame.from()) && !day.day().isAfter(frame.to()))
                        .toList(),
                narrowed);
    }

    public static Figures of(Frame frame, List<Cell> cells) {
        return of(frame, cells, List.of(), Map.of());
    }

    public Frame frame() {
        return frame;
    }

    /** The figures of the facts that pass a formula's own filter. */
    Figures narrowed(Filter filter) {
        return filter.isNone()
                ? this
                : Objects.requireNonNull(narrowed.get(filter), "figures of every filter are read");
    }

    List<CasesInTimeDay> cases(CasesInTimeDay.CaseKind kind) {
        return cases.stream().filter(day -> day.kind() == kind).toList();
    }

    List<Cell> cells(Measure measure) {
        return within.getOrDefault(measure, List.of());
    }

    /** How many facts, in whatever currency. */
    long count(Iterable<Measure> measures) {
        long count = 0;
        for (Measure measure : measures) {
            count += sum(cells(measure).stream()).count();
        }
        return count;
    }

    /** Facts and amounts in the currency asked for. */
    Sum amount(Measure measure) {
        return sum(cells(measure).stream().filter(this::isInCurrency));
    }

    long countBefore(Measure measure) {
        return sum(before(measure)).count();
    }

    Sum amountBefore(Measure measure) {
        return sum(before(measure).filter(this::isInCurrency));
    }

    /** From the first day ever until the period begins. */
    Stream<Cell> before(Measure measure) {
        return before.getOrDefault(measure, List.of()).stream();
    }

    boolean isInCurrency(Cell cell) {
        return !isMoney(cell.measure()) || cell.currency().equals(Objects.requireNonNullElse(frame.currency(), ""));
    }

    /** Measures that add up amounts of money. */
    public static Set<Measure> money() {
        return MONEY;
    }

    public static boolean isMoney(Measure measure) {
        return MONEY.contains(measure);
    }

    private static Sum sum(Stream<Cell> cells) {
        return cells.map(Cell::sum).reduce(Sum.NOTHING, Sum::plus);
    }

    private static Map<Measure, List<Cell>> byMeasure(List<Cell> cells, Predicate<Cell> wanted) {
        return cells.stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(Cell::measure, () -> new EnumMap<>(Measure.class), Collectors.toList()));
    }
}

package io.boussole.alert.watch.finding;

import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.MetricKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What entered in a run of days, and what has become of it by now.
 *
 * @param from first day of entry
 * @param to last day of entry
 * @param lastEntry last day on which anything entered; null: nothing has
 * @param size cases of a share, facts of a mean, events of a count
 * @param numerator successes of a share, events of a count, amount of money
 * @param undecided cases of a share that have neither succeeded nor failed
 */
record Cycle(
        MetricKind kind,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate lastEntry,
        BigDecimal size,
        BigDecimal numerator,
        BigDecimal undecided) {

    /** Whether the days of a kind add up to a cycle. */
    static boolean canBeOf(MetricKind kind) {
        return switch (kind) {
            case RATE, COUNT, SUM, MEAN -> true;
            case DURATION, RATIO, LEVEL -> false;
        };
    }

    static Cycle of(MetricKind kind, LocalDate from, LocalDate to, List<DailyObservation> days) {
        List<DailyObservation> within = days.stream()
                .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to))
                .toList();
        BigDecimal entered = sum(within, DailyObservation::denominator);
        BigDecimal numerator = sum(within, DailyObservation::numerator);
        BigDecimal failed = sum(within, day -> BigDecimal.valueOf(day.failed()));
        return new Cycle(
                kind,
                from,
                to,
                within.stream()
                        .filter(day -> day.denominator().signum() > 0
                                || day.numerator().signum() > 0)
                        .map(DailyObservation::day)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                kind == MetricKind.COUNT ? numerator : entered,
                numerator,
                kind == MetricKind.RATE ? entered.subtract(numerator).subtract(failed) : BigDecimal.ZERO);
    }

    private static BigDecimal sum(List<DailyObservation> days, Function<DailyObservation, BigDecimal> value) {
        return days.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether there is a value: a share or a mean of nothing has none, a count of nothing is 0. */
    boolean hasValue() {
        return isAddedUp() || size.signum() > 0;
    }

    private boolean isAddedUp() {
        return kind == MetricKind.COUNT || kind == MetricKind.SUM;
    }

    /** What is undecided counts as not succeeded. */
    BigDecimal value() {
        return isAddedUp() ? numerator : numerator.divide(size, MathContext.DECIMAL64);
    }

    /** The value if every undecided case ended well. */
    BigDecimal highestValue() {
        return isAddedUp() ? numerator : numerator.add(undecided).divide(size, MathContext.DECIMAL64);
    }
}

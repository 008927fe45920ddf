package io.boussole.alert.evaluation.pacing;

import io.boussole.alert.evaluation.Period;
import io.boussole.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How much of the period's target falls due day by day: each month its seasonal share, spread over the working days of the month that
 * lie in the period, by the team's capacity on them. A month in which nobody works falls due on its last day.
 */
public final class Pace {
    private final Period period;

    /** By index of the day within the period, the day itself included. */
    private final double[] dueBy;

    private Pace(Period period, double[] dueBy) {
        this.period = period;
        this.dueBy = dueBy;
    }

    /** @param seasonality share by month; those of months outside the period are scaled away; none: every working day weighs the same */
    public static Pace of(
            Period period, Map<YearMonth, Double> seasonality, BusinessCalendar calendar, Capacity capacity) {
        List<LocalDate> days =
                period.start().datesUntil(period.end().plusDays(1)).toList();
        double[] weights = days.stream()
                .mapToDouble(day -> calendar.isWorkingDay(day) ? capacity.weight(day) : 0)
                .toArray();
        double planned = days.stream()
                .map(YearMonth::from)
                .distinct()
                .mapToDouble(month -> seasonality.getOrDefault(month, 0.0))
                .sum();
        double[] due = new double[days.size()];
        if (planned > 0) {
            bySeason(days, weights, due, month -> seasonality.getOrDefault(month, 0.0) / planned);
        } else {
            spread(weights, due, 0, days.size(), 1);
        }
        double sum = 0;
        for (int i = 0; i < due.length; i++) {
            sum += due[i] * capacity.expectable(days.get(i));
            due[i] = sum;
        }
        return new Pace(period, due);
    }

    private static void bySeason(
            List<LocalDate> days, double[] weights, double[] due, ToDoubleFunction<YearMonth> shareOf) {
        int start = 0;
        while (start < days.size()) {
            YearMonth month = YearMonth.from(days.get(start));
            int end = start;
            while (end < days.size() && YearMonth.from(days.get(end)).equals(month)) {
                end++;
            }
            spread(weights, due, start, end, shareOf.applyAsDouble(month));
            start = end;
        }
    }

    /** Puts {@code share} on the days from {@code start} to before {@code end}. */
    private static void spread(double[] weights, double[] due, int start, int end, double share) {
        double all = Arrays.stream(weights, start, end).sum();
        if (all > 0) {
            for (int i = start; i < end; i++) {
                due[i] = share * weights[i] / all;
            }
        } else {
            due[end - 1] = share;
        }
    }

    /** Share of the target due by the end of a day: 0 before the period, mostly 1 after it; less for one person who is not always there. */
    public double shareDueBy(LocalDate day) {
        if (day.isBefore(period.start())) {
            return 0;
        }
        return dueBy[Math.min(index(day), dueBy.length - 1)];
    }

    /** Share of the target due on the days of {@code part}. */
    public double shareDueIn(Period part) {
        return shareDueBy(part.end()) - shareDueBy(part.start().minusDays(1));
    }

    /** The days from {@code from} to the period's end on which anything falls due. */
    public List<Look> looksFrom(LocalDate from) {
        int first = from.isBefore(period.start()) ? 0 : index(from);
        return IntStream.range(Math.min(first, dueBy.length), dueBy.length)
                .mapToObj(i -> new Look(period.start().plusDays(i), dueBy[i] - (i == 0 ? 0 : dueBy[i - 1])))
                .filter(look -> look.share() > 0)
                .toList();
    }

    /** @param share of the target that falls due on the day */
    public record Look(LocalDate day, double share) {}

    private int index(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(period.start(), day));
    }
}

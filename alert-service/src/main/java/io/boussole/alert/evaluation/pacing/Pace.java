package io.boussole.alert.evaluation.pacing;

import io.boussole.alert.evaluation.Period;
import io.boussole.calendar.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How much of the period's target falls due day by day: each month its seasonal share, spread over the working days of the month that
 * lie in the period, by the team's capacity on them. A month in which nobody works falls due on its last day.
 *
 * <p>What comes without the team comes at weekends too, in a share that the plan does not say. It is spread over all days, and looked at
 * by whole weeks without a holiday or a closure: they hold the same days each, so that the share does not matter.
 */
public final class Pace {
    private final Period period;

    /** By index of the day within the period, the day itself included. */
    private final double[] dueBy;

    private final BusinessCalendar calendar;
    private final boolean everyDay;

    private Pace(Period period, double[] dueBy, BusinessCalendar calendar, boolean everyDay) {
        this.period = period;
        this.dueBy = dueBy;
        this.calendar = calendar;
        this.everyDay = everyDay;
    }

    /** @param seasonality share by month; those of months outside the period are scaled away; none: every working day weighs the same */
    public static Pace of(
            Period period, Map<YearMonth, Double> seasonality, BusinessCalendar calendar, Capacity capacity) {
        List<LocalDate> days =
                period.start().datesUntil(period.end().plusDays(1)).toList();
        double[] weights = days.stream()
                .mapToDouble(day -> capacity.everyDay() || calendar.isWorkingDay(day) ? capacity.weight(day) : 0)
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
        return new Pace(period, due, calendar, capacity.everyDay());
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

    /**
     * The days from {@code from} to the period's end on which anything falls due, each with the days without work before it; or the last
     * days of whole weeks.
     */
    public List<Look> looksFrom(LocalDate from) {
        return everyDay ? weeksFrom(from) : workingDaysFrom(from);
    }

    private List<Look> workingDaysFrom(LocalDate from) {
        int first = from.isBefore(period.start()) ? 0 : index(from);
        List<Look> looks = new ArrayList<>();
        LocalDate since = from;
        for (int i = first; i < dueBy.length; i++) {
            double share = dueBy[i] - (i == 0 ? 0 : dueBy[i - 1]);
            if (share > 0) {
                LocalDate day = period.start().plusDays(i);
                looks.add(new Look(new Period(since, day), share));
                since = day.plusDays(1);
            }
        }
        return looks;
    }

    private List<Look> weeksFrom(LocalDate from) {
        LocalDate first = from.isBefore(period.start()) ? period.start() : from;
        return Stream.iterate(
                        first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)),
                        monday -> !monday.plusDays(6).isAfter(period.end()),
                        monday -> monday.plusWeeks(1))
                .map(monday -> new Period(monday, monday.plusDays(6)))
                .filter(this::isOrdinary)
                .map(week -> new Look(week, shareDueIn(week)))
                .filter(look -> look.share() > 0)
                .toList();
    }

    private boolean isOrdinary(Period week) {
        return week.start()
                .datesUntil(week.end().plusDays(1))
                .allMatch(day ->
                        calendar.isWorkingDay(day) || !calendar.workingDays().contains(day.getDayOfWeek()));
    }

    /** Whether days that no look holds count on neither side, rather than with the look before them. */
    public boolean leavesOutTheRest() {
        return everyDay;
    }

    /** @param share of the target that falls due on the days */
    public record Look(Period days, double share) {
        public LocalDate day() {
            return days.end();
        }
    }

    private int index(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(period.start(), day));
    }
}

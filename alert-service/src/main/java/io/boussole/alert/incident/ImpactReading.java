package io.boussole.alert.incident;

import io.boussole.alert.incident.impact.Change;
import io.boussole.alert.incident.impact.Comparison;
import io.boussole.alert.incident.impact.Conclusion;
import io.boussole.alert.incident.impact.Exposure;
import io.boussole.alert.incident.impact.Impact;
import io.boussole.alert.incident.impact.Window;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiObserved;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a KPI before and after a correction from what was observed of it.
 *
 * @param ripensAfterDays days after which an undecided case counts as not succeeded; null: it never does
 * @param firstUnknownDay first day of which not all is known, in the plan's time zone; the day of reading at the latest
 */
record ImpactReading(
        KpiObserved observed, Exposure exposure, @Nullable Integer ripensAfterDays, LocalDate firstUnknownDay) {
    private static final MathContext DIGITS = new MathContext(6);

    /**
     * What is compared.
     *
     * @param expectedShare by which share of its value before the KPI was to change; null: not said
     */
    record Question(
            Window before,
            Window after,
            boolean higherIsBetter,
            @Nullable Double expectedShare) {}

    Impact answer(Question question) {
        Window known = new Window(observed.periodStart(), observed.periodEnd()).until(firstUnknownDay.minusDays(1));
        Window before = question.before().within(known);
        Window after = question.after().within(known);
        if (before.isEmpty() || after.isEmpty()) {
            return Impact.without(Conclusion.INCONCLUSIVE, Impact.Reason.NO_FACTS, observed.kpiId());
        }
        return switch (observed.kind()) {
            case RATE -> shares(before, after, question);
            case COUNT -> counts(before, after, question);
            case SUM, MEAN, DURATION, RATIO, LEVEL ->
                Impact.without(Conclusion.INCONCLUSIVE, Impact.Reason.NO_METHOD, observed.kpiId());
        };
    }

    private Impact shares(Window before, Window wanted, Question question) {
        Window after = ripeOf(wanted);
        Comparison.Cohort was = cohort(before);
        Comparison.Cohort is = cohort(after);
        if (was.cases() == 0 || is.cases() == 0) {
            return Impact.without(Conclusion.INCONCLUSIVE, Impact.Reason.NO_FACTS, observed.kpiId());
        }
        Change change = Comparison.ofCohorts(was, is);
        Double share = question.expectedShare();
        Double expected = share == null ? null : signed(share, question) * was.successes() / was.cases();
        return impact(
                change,
                question,
                expected,
                new Impact.Side(before.from(), before.to(), was.successes(), was.cases(), null),
                new Impact.Side(after.from(), after.to(), is.successes(), is.cases(), null));
    }

    private Impact counts(Window before, Window after, Question question) {
        long was = sum(before);
        long is = sum(after);
        double[] weights = exposure.of(before, after);
        boolean isMostlyUnknown = 2 * before.days() < question.before().days();
        if (isMostlyUnknown || !(weights[0] > 0 && weights[1] > 0)) {
            return Impact.without(Conclusion.INCONCLUSIVE, Impact.Reason.NO_FACTS, observed.kpiId());
        }
        Change change =
                Comparison.ofEvents(new Comparison.Events(was, weights[0]), new Comparison.Events(is, weights[1]));
        Double share = question.expectedShare();
        return impact(
                change,
                question,
                share == null ? null : 1 + signed(share, question),
                new Impact.Side(before.from(), before.to(), was, null, decimal(weights[0])),
                new Impact.Side(after.from(), after.to(), is, null, decimal(weights[1])));
    }

    private static double signed(double share, Question question) {
        return question.higherIsBetter() ? share : -share;
    }

    private Impact impact(
            Change change, Question question, @Nullable Double expected, Impact.Side before, Impact.Side after) {
        return new Impact(
                Conclusion.of(change, question.higherIsBetter(), expected),
                null,
                observed.kpiId(),
                before,
                after,
                new Impact.Size(
                        change.measure(),
                        decimalOrNull(change.estimate()),
                        decimal(change.low()),
                        decimalOrNull(change.high()),
                        decimal(Comparison.LEVEL)),
                expected == null ? null : decimal(expected));
    }

    /** Where four weeks of it are ripe, only these: chosen by the day of entry alone, never by what has become of the cases. */
    private Window ripeOf(Window window) {
        if (ripensAfterDays == null) {
            return window;
        }
        Window ripe = window.until(firstUnknownDay.minusDays(ripensAfterDays + 1L));
        return ripe.days() >= ImpactSchedule.DAYS_UNTIL_MATURE ? ripe : window;
    }

    private Comparison.Cohort cohort(Window window) {
        List<DailyObservation> days =
                observed.days().stream().filter(day -> window.holds(day.day())).toList();
        return new Comparison.Cohort(
                days.stream().mapToLong(day -> day.numerator().longValue()).sum(),
                days.stream().mapToLong(this::open).sum(),
                days.stream().mapToLong(day -> day.denominator().longValue()).sum());
    }

    private long open(DailyObservation day) {
        boolean ripe =
                ripensAfterDays != null && day.day().plusDays(ripensAfterDays).isBefore(firstUnknownDay);
        return ripe
                ? 0
                : Math.max(0, day.denominator().longValue() - day.numerator().longValue() - day.failed());
    }

    private long sum(Window window) {
        return observed.days().stream()
                .filter(day -> window.holds(day.day()))
                .mapToLong(day -> day.numerator().longValue())
                .sum();
    }

    private static BigDecimal decimal(double number) {
        return new BigDecimal(number, DIGITS).stripTrailingZeros();
    }

    private static @Nullable BigDecimal decimalOrNull(double number) {
        return Double.isFinite(number) ? decimal(number) : null;
    }
}

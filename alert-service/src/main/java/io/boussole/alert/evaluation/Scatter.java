package io.boussole.alert.evaluation;

import io.boussole.calendar.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How much a KPI varied from week to week around its own level, whatever the plan's value: Pearson's statistic. Independent cases give as
 * much as there are degrees of freedom; cases that come in clusters within a week give the dispersion times as much. A level that
 * changes adds to it; clusters that spread over weeks do not show.
 *
 * @param squares deviations of the weeks, squared and divided by the variance of independent cases
 * @param freedom weeks less one for each level
 */
public record Scatter(double squares, int freedom) {
    public static final Scatter NONE = new Scatter(0, 0);

    private static final double CONFIDENCE = 0.95;

    /** Of fewer cases than this the squares are not those of a normal distribution. */
    private static final double LEAST_VARIANCE = 1;

    /** Of what was known before {@code today}; nothing where a KPI has no cases or events, or no target to pace them by. */
    public static Scatter of(EvaluationRule rule, Observation observation, BusinessCalendar calendar, LocalDate today) {
        Double target = rule.target();
        return target == null || !observation.couldContradict(target)
                ? NONE
                : Readings.of(rule, observation, new Look(calendar, today)).scatter(rule.period());
    }

    public Scatter plus(Scatter other) {
        return new Scatter(squares + other.squares, freedom + other.freedom);
    }

    public boolean isKnown() {
        return freedom > 0;
    }

    /** The dispersion that is the likeliest; below 1 by chance alone. */
    public double dispersion() {
        return squares / freedom;
    }

    /** The true dispersion is at least this with a chance of {@value #CONFIDENCE}. */
    public double atLeast() {
        return squares / ChiSquaredDistribution.of(freedom).inverseCumulativeProbability(CONFIDENCE);
    }

    /** Cases of which {@code observed} ended well, or ended in time. */
    static Scatter ofShare(List<Step> steps) {
        double level = Step.observed(steps) / Step.basis(steps);
        return 0 < level && level < 1 ? around(steps, level, basis -> basis * level * (1 - level)) : NONE;
    }

    /** Events, where the plan expects them in proportion to the basis. */
    static Scatter ofCount(List<Step> steps) {
        double level = Step.observed(steps) / Step.basis(steps);
        return level > 0 ? around(steps, level, basis -> basis * level) : NONE;
    }

    private static Scatter around(List<Step> steps, double level, DoubleUnaryOperator varianceOf) {
        double squares = 0;
        int weeks = 0;
        for (Step week : weeks(steps)) {
            double variance = varianceOf.applyAsDouble(week.basis());
            if (variance >= LEAST_VARIANCE) {
                double deviation = week.observed() - level * week.basis();
                squares += deviation * deviation / variance;
                weeks++;
            }
        }
        return weeks > 1 ? new Scatter(squares, weeks - 1) : NONE;
    }

    private static Collection<Step> weeks(List<Step> steps) {
        TreeMap<LocalDate, Step> weeks = new TreeMap<>();
        for (Step step : steps) {
            LocalDate monday = step.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            weeks.merge(
                    monday,
                    step,
                    (one, other) -> new Step(monday, one.observed() + other.observed(), one.basis() + other.basis()));
        }
        return weeks.values();
    }
}

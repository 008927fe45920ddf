package io.boussole.alert.statistics.bound;

import io.boussole.alert.statistics.chance.CrossingTime;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a rule can find, and when, given the volume that comes evenly over the days of its period. Days are working days, counted from 1.
 *
 * @param bound the e-value at which the rule alarms, exact or 1/alpha
 * @param days of the period
 */
public record Detectability(PlannedEvidence evidence, double bound, int days) {
    /** The chance with which an effect has to be found so that it is called detectable. */
    public static final double POWER = 0.8;

    /** Of the smallest effect, as a factor. */
    private static final double PRECISION = 0.0005;

    public Detectability {
        if (!(bound >= 1) || days < 1) {
            throw new IllegalArgumentException("Bound " + bound + " over " + days + " days");
        }
    }

    /**
     * The chance of an alarm by the end of a day.
     *
     * @param change of the true value relative to the plan's from the first day on: −0.4 is 40 % less
     */
    public double chanceBy(int day, double change) {
        return crossing(change).chanceBy(steps(day));
    }

    /** The day by which half of all courses have alarmed; empty where fewer ever do. */
    public OptionalInt medianDay(double change) {
        OptionalInt step = crossing(change).median();
        return step.isEmpty() ? step : OptionalInt.of(dayOf(step.getAsInt()));
    }

    /**
     * The smallest change for the worse that is found by a day with a chance of {@value #POWER}; empty where not even the largest is.
     *
     * @return negative where too little is bad; rounded away from 0 by at most 0.0005
     */
    public OptionalDouble smallestChange(int day) {
        double furthest = evidence.worst() / evidence.plan() - 1;
        if (chanceBy(day, furthest) < POWER) {
            return OptionalDouble.empty();
        }
        double tooSmall = 0;
        double enough = furthest;
        while (Math.abs(enough - tooSmall) > PRECISION) {
            double middle = (tooSmall + enough) / 2;
            if (chanceBy(day, middle) < POWER) {
                tooSmall = middle;
            } else {
                enough = middle;
            }
        }
        return OptionalDouble.of(enough);
    }

    private CrossingTime crossing(double change) {
        return evidence.crossing(bound, evidence.plan() * (1 + change));
    }

    private int steps(int day) {
        return (int) ((long) evidence.plannedSteps() * Math.max(0, Math.min(day, days)) / days);
    }

    /** The first day by whose end the step is taken. */
    private int dayOf(int step) {
        int steps = Math.max(1, evidence.plannedSteps());
        return (int) Math.max(1, ((long) step * days + steps - 1) / steps);
    }
}

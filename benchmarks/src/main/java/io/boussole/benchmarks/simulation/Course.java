package io.boussole.benchmarks.simulation;

import io.boussole.benchmarks.simulation.World.Disturbance;
import java.util.SplittableRandom;

/**
 * What becomes of a case.
 *
 * @param days until then, weekends counted
 * @param amount what a deal brings; 0 for other kinds
 */
record Course(boolean succeeded, int days, double amount) {
    /** Of the logarithm of amounts: a standard deviation of 0.6 of the mean. */
    private static final double VARIANCE_OF_AMOUNTS = Math.log1p(0.6 * 0.6);

    /** Of the logarithm of days, as the service assumes it. */
    private static final double SPREAD_OF_DAYS = 0.6;

    private static final double MEDIAN_DAYS_TO_FAILURE = 14;

    /** Short of the 45 days after which a rule takes an open case for lost. */
    private static final double LONGEST_DAYS_TO_DECISION = 42;

    private static final double SLOWER = 1.5;

    /** As the service allows, for answers that are due after a weekend. */
    static final int MOST_DAYS_TO_ANSWER = 3;

    /** Those that come in so late that the time to answer ends on the next day. */
    private static final double SHARE_DUE_NEXT_DAY = 0.25;

    static Course draw(SimulatedKpi kpi, World world, int workingDay, SplittableRandom random) {
        double factor = world.factorOn(workingDay);
        return switch (kpi.kind()) {
            case COUNT -> new Course(true, 0, 0);
            case MEAN -> new Course(true, 0, amount(kpi.reference() * factor, random));
            case DURATION -> new Course(true, daysAround(kpi.reference() / factor, random), 0);
            case SLA_SHARE -> inTime(random.nextDouble() < kpi.reference() * factor, random);
            case RATE -> decided(random.nextDouble() < kpi.reference() * factor, world.disturbance(), random);
            case CONVERSION -> converted(random.nextDouble() < kpi.reference() * factor, world.disturbance(), random);
        };
    }

    private static double amount(double mean, SplittableRandom random) {
        return mean * Math.exp(Math.sqrt(VARIANCE_OF_AMOUNTS) * random.nextGaussian() - VARIANCE_OF_AMOUNTS / 2);
    }

    private static Course inTime(boolean succeeded, SplittableRandom random) {
        return new Course(succeeded, random.nextDouble() < SHARE_DUE_NEXT_DAY ? 1 : 0, 0);
    }

    private static Course decided(boolean succeeded, Disturbance disturbance, SplittableRandom random) {
        if (disturbance != Disturbance.DELAYED) {
            return new Course(succeeded, 0, 0);
        }
        double median = succeeded ? SimulatedKpi.MEDIAN_DAYS_TO_CONVERSION : MEDIAN_DAYS_TO_FAILURE;
        return new Course(succeeded, (int) Math.min(LONGEST_DAYS_TO_DECISION, waiting(median, random)), 0);
    }

    private static Course converted(boolean succeeded, Disturbance disturbance, SplittableRandom random) {
        double pace = disturbance == Disturbance.SLOWER ? SLOWER : 1;
        int days = succeeded
                ? daysAround(SimulatedKpi.MEDIAN_DAYS_TO_CONVERSION * pace, random)
                : (int) waiting(MEDIAN_DAYS_TO_FAILURE, random);
        return new Course(succeeded, days, 0);
    }

    private static double waiting(double median, SplittableRandom random) {
        return -Math.log1p(-random.nextDouble()) * median / Math.log(2);
    }

    /** A case is over on the day on which its time is. */
    private static int daysAround(double median, SplittableRandom random) {
        return (int) Math.ceil(median * Math.exp(SPREAD_OF_DAYS * random.nextGaussian()));
    }
}

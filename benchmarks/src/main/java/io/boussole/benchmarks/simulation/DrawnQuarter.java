package io.boussole.benchmarks.simulation;

import io.boussole.benchmarks.simulation.World.Disturbance;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** One quarter, case by case: when each entered, when it was decided and how, and when anybody was told. Days are working days. */
final class DrawnQuarter {
    private static final double MEDIAN_DAYS_TO_SUCCESS = 20;
    private static final double MEDIAN_DAYS_TO_FAILURE = 10;

    /** Six weeks: short of the 45 calendar days after which the rule takes an open case for lost. */
    private static final double LONGEST_DAYS_TO_DECISION = 30;

    private static final double[] WEEKLY_SEASON = {1.5, 1.25, 1, 0.75, 0.5};
    private static final int MOST_DAYS_LATE = 5;
    private static final double SHARE_LATE = 0.2;

    private final SimulatedKpi kpi;
    private final World world;
    private final SplittableRandom random;
    private int size;
    private int[] enteredOn = new int[64];
    private int[] decidedOn = new int[64];
    private int[] toldOn = new int[64];
    private boolean[] succeeded = new boolean[64];

    DrawnQuarter(SimulatedKpi kpi, World world, long seed) {
        this.kpi = kpi;
        this.world = world;
        this.random = new SplittableRandom(seed);
        for (int day = 0; day < QuarterDays.WORKING_DAYS; day++) {
            enter(day);
        }
    }

    int size() {
        return size;
    }

    boolean isToldBy(int index, int day) {
        return toldOn[index] <= day;
    }

    int enteredOn(int index) {
        return enteredOn[index];
    }

    boolean isDecidedBy(int index, int day) {
        return decidedOn[index] <= day;
    }

    boolean succeeded(int index) {
        return succeeded[index];
    }

    private void enter(int day) {
        int alike = world.disturbance() == Disturbance.OVER_DISPERSED ? 2 : 1;
        int groups = poisson(meanOf(day) / alike);
        double share = kpi.reference() * world.factorOn(day);
        for (int i = 0; i < groups; i++) {
            boolean success = kpi.kind() == SimulatedKpi.Kind.COUNT || random.nextDouble() < share;
            for (int j = 0; j < alike; j++) {
                add(day, day + daysToDecision(success), success, day + daysLate());
            }
        }
    }

    private double meanOf(int day) {
        double mean = kpi.volume() * world.volumeFactor() / QuarterDays.WORKING_DAYS * weight(day);
        return kpi.kind() == SimulatedKpi.Kind.COUNT ? mean * world.factorOn(day) : mean;
    }

    private double weight(int day) {
        return switch (world.disturbance()) {
            case WEEKLY_SEASON -> WEEKLY_SEASON[QuarterDays.weekday(day)];
            case WEEK_OFF ->
                QuarterDays.isInTheWeekOff(day) ? 0 : QuarterDays.WORKING_DAYS / (QuarterDays.WORKING_DAYS - 5.0);
            case NONE, LATE, OVER_DISPERSED, DELAYED -> 1;
        };
    }

    private int daysToDecision(boolean success) {
        if (world.disturbance() != Disturbance.DELAYED) {
            return 0;
        }
        double median = success ? MEDIAN_DAYS_TO_SUCCESS : MEDIAN_DAYS_TO_FAILURE;
        double days = -Math.log1p(-random.nextDouble()) * median / Math.log(2);
        return (int) Math.min(days, LONGEST_DAYS_TO_DECISION);
    }

    private int daysLate() {
        boolean late = world.disturbance() == Disturbance.LATE && random.nextDouble() < SHARE_LATE;
        return late ? 1 + random.nextInt(MOST_DAYS_LATE) : 0;
    }

    private int poisson(double mean) {
        if (mean <= 0) {
            return 0;
        }
        UniformRandomProvider source = random::nextLong;
        return PoissonDistribution.of(mean).createSampler(source).sample();
    }

    private void add(int entered, int decided, boolean success, int told) {
        if (size == enteredOn.length) {
            enteredOn = Arrays.copyOf(enteredOn, 2 * size);
            decidedOn = Arrays.copyOf(decidedOn, 2 * size);
            toldOn = Arrays.copyOf(toldOn, 2 * size);
            succeeded = Arrays.copyOf(succeeded, 2 * size);
        }
        enteredOn[size] = entered;
        decidedOn[size] = decided;
        toldOn[size] = told;
        succeeded[size] = success;
        size++;
    }
}

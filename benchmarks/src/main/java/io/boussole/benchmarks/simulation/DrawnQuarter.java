package io.boussole.benchmarks.simulation;

import io.boussole.benchmarks.simulation.World.Disturbance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** One quarter, case by case. */
public final class DrawnQuarter {
    private static final double[] WEEKLY_SEASON = {1.5, 1.25, 1, 0.75, 0.5};
    private static final int MOST_DAYS_LATE = 7;
    private static final double SHARE_LATE = 0.2;
    private static final double SHARE_LATER_THAN_USUAL = 0.05;
    private static final double SHARE_WITHDRAWN = 0.05;
    private static final int MOST_DAYS_TO_WITHDRAWAL = 14;

    private final SimulatedKpi kpi;
    private final World world;
    private final SplittableRandom random;
    private final List<DrawnCase> cases = new ArrayList<>();

    DrawnQuarter(SimulatedKpi kpi, World world, long seed) {
        this.kpi = kpi;
        this.world = world;
        this.random = new SplittableRandom(seed);
        for (int day = 0; day < QuarterDays.WORKING_DAYS; day++) {
            enter(day);
        }
    }

    /** In order of entry. */
    List<DrawnCase> cases() {
        return Collections.unmodifiableList(cases);
    }

    /**
     * What is known of the source, which was there before the quarter began: days after which 95 of 100 of its facts have come.
     */
    int usualLagDays() {
        return world.disturbance() == Disturbance.LATE
                ? (int) Math.ceil(MOST_DAYS_LATE * (1 - SHARE_LATER_THAN_USUAL / SHARE_LATE))
                : 0;
    }

    private void enter(int day) {
        double mean = meanOf(day);
        enter(day, mean, false);
        if (world.disturbance() == Disturbance.WITHDRAWN) {
            enter(day, mean * SHARE_WITHDRAWN, true);
        }
    }

    private void enter(int day, double mean, boolean withdrawn) {
        int alike = world.disturbance() == Disturbance.OVER_DISPERSED ? 2 : 1;
        int groups = poisson(mean / alike);
        for (int i = 0; i < groups; i++) {
            Course course = Course.draw(kpi, world, day, random);
            for (int j = 0; j < alike; j++) {
                cases.add(told(day, course, withdrawn));
            }
        }
    }

    private DrawnCase told(int enteredOn, Course course, boolean withdrawn) {
        int day = QuarterDays.dayOf(enteredOn);
        int toldOn = day + daysLate();
        int endToldOn = Math.max(toldOn, day + course.days() + daysLate());
        int withdrawnOn = withdrawn ? toldOn + 1 + random.nextInt(MOST_DAYS_TO_WITHDRAWAL) : DrawnCase.NEVER;
        return new DrawnCase(enteredOn, course, toldOn, endToldOn, withdrawnOn);
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
            case NONE, LATE, WITHDRAWN, OVER_DISPERSED, DELAYED, SLOWER -> 1;
        };
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
}

package io.boussole.alert.statistics;

import java.util.SplittableRandom;

/** Seeded randomness of the simulations in these tests. */
public final class Chance {
    private Chance() {}

    /** Knuth's method; for small means. */
    public static int poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int events = 0;
        while (product > limit) {
            events++;
            product *= random.nextDouble();
        }
        return events;
    }

    public static int binomial(int trials, double share, SplittableRandom random) {
        int successes = 0;
        for (int trial = 0; trial < trials; trial++) {
            successes += random.nextDouble() < share ? 1 : 0;
        }
        return successes;
    }

    public static double normal(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}

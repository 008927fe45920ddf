package io.boussole.alert.statistics.cusum;

import io.boussole.alert.statistics.chance.CountChances;
import io.boussole.alert.statistics.chance.CrossingTime;
import java.util.Arrays;
import java.util.List;

/**
 * The chances of a CUSUM whose scores are whole multiples of a unit: a Markov chain on whole numbers, so they are exact (Brook and Evans
 * 1972, without their approximation).
 */
final class CusumWalk {
    private CusumWalk() {}

    /** What one look can bring: scores {@code first, first − step, first − 2 step …}, worse news first, each with its chance. */
    static final class Look {
        private final long first;
        private final int step;
        private final double[] chances;

        /** @param chances not copied, so the caller forgets it */
        Look(long first, int step, double[] chances) {
            this.first = first;
            this.step = step;
            this.chances = chances;
        }

        /** How many outcomes lift the level to this height. */
        private int reaching(long height, long level) {
            long above = first + level - height;
            return above < 0 ? 0 : (int) Math.min(chances.length, above / step + 1);
        }
    }

    /** When a threshold of so many units is reached. */
    static CrossingTime crossing(int threshold, List<Look> looks) {
        double[] now = new double[threshold];
        double[] next = new double[threshold];
        double[] crossed = new double[looks.size() + 1];
        now[0] = 1;
        int high = 0;
        for (int i = 0; i < looks.size(); i++) {
            Look look = looks.get(i);
            crossed[i + 1] = Math.min(1, crossed[i] + pass(look, now, next, high));
            Arrays.fill(now, 0, high + 1, 0);
            high = (int) Math.min(threshold - 1, Math.max(0, high + look.first));
            double[] spare = now;
            now = next;
            next = spare;
        }
        return new CrossingTime(crossed);
    }

    /** Moves the chances over one look; the answer is the chance of those that reach the end of the lattice. */
    private static double pass(Look look, double[] now, double[] next, int high) {
        double[] upTo = look.chances.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
        double crossed = 0;
        for (int level = 0; level <= high; level++) {
            double chance = now[level];
            if (chance < CountChances.NEGLIGIBLE) {
                continue;
            }
            int reaching = look.reaching(next.length, level);
            int positive = look.reaching(1, level);
            crossed += reaching == 0 ? 0 : chance * upTo[reaching - 1];
            long score = level + look.first;
            for (int i = reaching; i < positive; i++) {
                next[(int) (score - (long) i * look.step)] += chance * look.chances[i];
            }
            next[0] += chance * (upTo[upTo.length - 1] - (positive == 0 ? 0 : upTo[positive - 1]));
        }
        return crossed;
    }

    /**
     * The smallest threshold, in whole units, that is reached with a chance of at most alpha; that of any volume where only thresholds that
     * cannot be reached at all would do.
     */
    static CusumThreshold threshold(double unit, double alpha, List<Look> looks) {
        int low = 0;
        int high = (int) Math.ceil(1 / unit);
        while (crossing(high, looks).chance() > alpha) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (crossing(middle, looks).chance() > alpha) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double chance = crossing(high, looks).chance();
        // Half a unit below the lattice point, so that no last digit decides whether it is reached.
        return chance > 0
                ? new CusumThreshold((high - 0.5) * unit, chance, CusumThreshold.Basis.EXACT)
                : CusumThreshold.ofAnyVolume(looks.size(), alpha);
    }

    static int units(CusumThreshold threshold, double unit) {
        return (int) Math.ceil(threshold.value() / unit);
    }
}

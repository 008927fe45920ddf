package io.boussole.alert.statistics.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.boussole.alert.statistics.EProcess;
import io.boussole.alert.statistics.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HazardProcessTest {
    private static final DelayCurve CURVE = DelayCurve.ofPoints(Map.of(1, 0.5, 3, 1.0));
    private static final int DAYS = 65;

    /** By hand: an open case of age 1 gives (1 − 0.1 · ½)/(1 − 0.25 · ½), a converted one 0.4, one that is over 0.9/0.75. */
    @Test
    void weighsCasesByTheirAge() {
        HazardProcess process = new HazardProcess(0.25, CURVE, Side.BELOW, List.of(0.4));

        assertThat(process.evidence(0, Map.of())).isEqualTo(1);
        assertThat(process.evidence(0, Map.of(1, 1L))).isCloseTo(0.95 / 0.875, within(1e-12));
        assertThat(process.evidence(1, Map.of())).isCloseTo(0.4, within(1e-12));
        assertThat(process.evidence(1, Map.of(3, 2L))).isCloseTo(0.4 * 1.2 * 1.2, within(1e-12));
        assertThat(process.evidence(1, Map.of(300, 2L))).isCloseTo(0.4 * 1.2 * 1.2, within(1e-12));
    }

    @Test
    void expectsOfCasesWhatTheirAgeSays() {
        HazardProcess process = new HazardProcess(0.25, CURVE, Side.BELOW, List.of(0.4));

        assertThat(process.expected(Map.of(1, 8L, 9, 4L))).isCloseTo(2, within(1e-12));
    }

    @Test
    void isTheShareOfAllCasesWhereNothingIsDelayed() {
        DelayCurve atOnce = DelayCurve.ofPoints(Map.of(0, 1.0));
        HazardProcess below = new HazardProcess(0.25, atOnce, Side.BELOW, EProcess.DEFAULT_ALTERNATIVES);
        HazardProcess above = new HazardProcess(0.25, atOnce, Side.ABOVE, EProcess.DEFAULT_ALTERNATIVES);
        EProcess share = new EProcess(EProcess.DEFAULT_ALTERNATIVES);

        assertThat(below.evidence(10, Map.of(0, 70L))).isCloseTo(share.ofShare(10, 80, 0.25), within(1e-9));
        assertThat(above.evidence(30, Map.of(0, 50L))).isCloseTo(share.ofShareAbove(30, 80, 0.25), within(1e-9));
    }

    @Test
    void saysTheSameOfCasesAsOfTheirDaysByDefinition() {
        DelayCurve curve = DelayCurve.ofMedian(9);
        SplittableRandom random = new SplittableRandom(3);
        Map<Integer, Long> unconverted = new HashMap<>();
        long converted = 0;
        double byDefinition = 1;
        for (int number = 0; number < 200; number++) {
            boolean converts = random.nextDouble() < 0.3;
            int last = 1 + random.nextInt(curve.lastAge() + 10);
            for (int age = 0; age <= last; age++) {
                boolean now = converts && age == last;
                if (age <= curve.lastAge()) {
                    byDefinition *= now
                            ? hazard(curve, 0.15, age) / hazard(curve, 0.3, age)
                            : (1 - hazard(curve, 0.15, age)) / (1 - hazard(curve, 0.3, age));
                } else if (now) {
                    byDefinition *= 0.15 / 0.3 * 0.7 / 0.85;
                }
            }
            converted += converts ? 1 : 0;
            if (!converts) {
                unconverted.merge(last, 1L, Long::sum);
            }
        }
        HazardProcess process = new HazardProcess(0.3, curve, Side.BELOW, List.of(0.5));

        assertThat(process.evidence(converted, unconverted) / byDefinition).isCloseTo(1, within(1e-9));
    }

    private static double hazard(DelayCurve curve, double share, int age) {
        double before = curve.convertedBy(age - 1);
        return share * (curve.convertedBy(age) - before) / (1 - share * before);
    }

    @Test
    void doesNotGrowOnAverageWhileThePlanHolds() {
        DelayCurve curve = DelayCurve.ofMedian(9);
        for (Side side : Side.values()) {
            HazardProcess process = new HazardProcess(0.3, curve, side, EProcess.DEFAULT_ALTERNATIVES);
            double converted = process.evidence(1, Map.of());
            for (int age = 0; age < 30; age++) {
                double before = process.evidence(0, Map.of(age - 1, 1L));
                double open = process.evidence(0, Map.of(age, 1L));
                double planned = hazard(curve, 0.3, age);
                double good = side == Side.BELOW ? planned * 1.3 : planned * 0.7;
                assertThat(planned * converted + (1 - planned) * open).isCloseTo(before, within(1e-9));
                assertThat(good * converted + (1 - good) * open).isLessThanOrEqualTo(before + 1e-12);
            }
        }
    }

    @Test
    void staysFiniteForAnyVolume() {
        HazardProcess process = new HazardProcess(0.25, CURVE, Side.BELOW, EProcess.DEFAULT_ALTERNATIVES);

        assertThat(process.evidence(0, Map.of(5, 1_000_000L))).isEqualTo(Double.MAX_VALUE);
        assertThat(process.evidence(1_000_000, Map.of())).isZero();
        assertThatThrownBy(() -> new HazardProcess(1, CURVE, Side.BELOW, List.of(0.5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Published: 0.01 false alarms, power 0.60 at −60 %, 0.93 at −80 %, for a delay of unknown shape with a median of 20 days. */
    @Test
    void seldomAlarmsWhileSlowCasesAreStillOpen() {
        assertThat(alarms(0.25)).isBetween(0.005, 0.03);
        assertThat(alarms(0.10)).isCloseTo(0.60, within(0.06));
        assertThat(alarms(0.05)).isCloseTo(0.94, within(0.04));
    }

    /** Share of 1 500 quarters of 80 meetings with an e-value of 20 at any day's close. */
    private static double alarms(double truth) {
        DelayCurve curve = DelayCurve.ofMedian(20);
        HazardProcess process = new HazardProcess(0.25, curve, Side.BELOW, EProcess.DEFAULT_ALTERNATIVES);
        SplittableRandom random = new SplittableRandom(5);
        int runs = 1_500;
        int alarms = 0;
        for (int run = 0; run < runs; run++) {
            int[] entered = random.ints(80, 0, DAYS).toArray();
            int[] converted = new int[80];
            for (int i = 0; i < 80; i++) {
                boolean converts = random.nextDouble() < truth;
                converted[i] = converts ? entered[i] + ageOf(random.nextDouble(), curve) : Integer.MAX_VALUE;
            }
            alarms += isAlarmed(process, entered, converted) ? 1 : 0;
        }
        return alarms / (double) runs;
    }

    /** First age by which at least this share has converted. */
    private static int ageOf(double share, DelayCurve curve) {
        return IntStream.range(0, curve.lastAge())
                .filter(age -> curve.convertedBy(age) >= share)
                .findFirst()
                .orElse(curve.lastAge());
    }

    private static boolean isAlarmed(HazardProcess process, int[] entered, int[] converted) {
        for (int day = 0; day < DAYS; day++) {
            long conversions = 0;
            Map<Integer, Long> open = new HashMap<>();
            for (int i = 0; i < entered.length; i++) {
                if (converted[i] <= day) {
                    conversions++;
                } else if (entered[i] <= day) {
                    open.merge(day - entered[i], 1L, Long::sum);
                }
            }
            if (process.evidence(conversions, open) >= 20) {
                return true;
            }
        }
        return false;
    }
}

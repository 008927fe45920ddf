package io.boussole.benchmarks.simulation;

import io.boussole.benchmarks.simulation.SimulatedKpi.Kind;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** What other systems offer: a comparison with the target, each day anew. Of a duration, cases within the target against half of the closed. */
public enum NaiveRule implements AlarmRule {
    BELOW_TARGET("below target", 1, 0, 1, Window.PERIOD),
    BELOW_80("below 80 %", 0.8, 0, 1, Window.PERIOD),
    BELOW_80_WITH_ENOUGH("below 80 %, enough cases", 0.8, 20, 1, Window.PERIOD),
    BELOW_80_FOR_FIVE_DAYS("the same for 5 days", 0.8, 20, 5, Window.PERIOD),
    OLD_CASES("below 80 %, enough cases of 42 days and older", 0.8, 20, 1, new Window(0, 42)),
    ROLLING_20_DAYS("last 20 days below 80 %", 0.8, 0, 1, new Window(20, 0)),
    P_VALUE("p < 0.05, looked at daily", 0, 0, 1, Window.PERIOD);

    private static final int FEWEST_OF_A_P_VALUE = 5;
    private static final double SIGNIFICANT = 0.05;

    private final String title;
    private final double factor;
    private final int fewestCases;
    private final int daysInARow;
    private final Window window;

    NaiveRule(String title, double factor, int fewestCases, int daysInARow, Window window) {
        this.title = title;
        this.factor = factor;
        this.fewestCases = fewestCases;
        this.daysInARow = daysInARow;
        this.window = window;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Alarms judge(DrawnQuarter quarter, SimulatedKpi kpi) {
        Alarms alarms = Alarms.NONE;
        int inARow = 0;
        boolean alarmed = false;
        for (int day = 0; day < QuarterDays.WORKING_DAYS; day++) {
            inARow = isBad(quarter, kpi, day) ? inARow + 1 : 0;
            boolean now = inARow >= daysInARow;
            if (now && !alarmed) {
                alarms = alarms.andOn(day);
            }
            alarmed = now;
        }
        return alarms;
    }

    private boolean isBad(DrawnQuarter quarter, SimulatedKpi kpi, int workingDay) {
        Tally tally = new Tally(kpi.kind(), kpi.target(), QuarterDays.dayOf(workingDay));
        for (DrawnCase drawn : quarter.cases()) {
            if (window.holds(drawn.enteredOn(), workingDay)) {
                tally.add(drawn);
            }
        }
        return switch (kpi.kind()) {
            case COUNT -> isBadCount(tally.cases, kpi.target() * window.days(workingDay) / QuarterDays.WORKING_DAYS);
            case MEAN -> isBadMean(tally, kpi.target());
            case RATE, SLA_SHARE, CONVERSION, DURATION -> isBadShare(tally, kpi.plannedShare());
        };
    }

    private boolean isBadCount(int events, double expected) {
        if (this == P_VALUE) {
            return expected >= FEWEST_OF_A_P_VALUE
                    && PoissonDistribution.of(expected).cumulativeProbability(events) < SIGNIFICANT;
        }
        return expected >= fewestCases / 2.0 && events < factor * expected;
    }

    private boolean isBadMean(Tally tally, double target) {
        if (this == P_VALUE) {
            return tally.cases >= FEWEST_OF_A_P_VALUE && tally.chanceOfMean(target) < SIGNIFICANT;
        }
        return tally.cases > 0 && tally.cases >= fewestCases / 2 && tally.sum < factor * target * tally.cases;
    }

    private boolean isBadShare(Tally tally, double share) {
        if (this == P_VALUE) {
            return tally.cases >= FEWEST_OF_A_P_VALUE
                    && BinomialDistribution.of(tally.cases, share).cumulativeProbability(tally.good) < SIGNIFICANT;
        }
        return tally.cases > 0 && tally.cases >= fewestCases && tally.good < factor * share * tally.cases;
    }

    /**
     * Which cases are looked at.
     *
     * @param length working days; 0: all of the quarter
     * @param age of the youngest, in working days
     */
    private record Window(int length, int age) {
        static final Window PERIOD = new Window(0, 0);

        boolean holds(int enteredOn, int today) {
            return enteredOn <= today - age && (length == 0 || enteredOn > today - length);
        }

        int days(int today) {
            int all = Math.max(0, today - age + 1);
            return length == 0 ? all : Math.min(length, all);
        }
    }

    /** What is known of the cases looked at. */
    private static final class Tally {
        private final Kind kind;
        private final double target;
        private final int today;
        private int cases;
        private int good;
        private double sum;
        private double squares;

        private Tally(Kind kind, double target, int today) {
            this.kind = kind;
            this.target = target;
            this.today = today;
        }

        private void add(DrawnCase drawn) {
            if (drawn.isKnownOn(today) && isCounted(drawn)) {
                cases++;
                good += isGood(drawn) ? 1 : 0;
                sum += drawn.course().amount();
                squares += drawn.course().amount() * drawn.course().amount();
            }
        }

        private boolean isCounted(DrawnCase drawn) {
            return switch (kind) {
                case SLA_SHARE -> drawn.isSuccessKnownOn(today) || drawn.isOverdueOn(today);
                case DURATION -> drawn.isEndKnownOn(today);
                case RATE, COUNT, MEAN, CONVERSION -> true;
            };
        }

        private boolean isGood(DrawnCase drawn) {
            return drawn.isSuccessKnownOn(today)
                    && (kind != Kind.DURATION || drawn.course().days() <= target);
        }

        /** By the normal distribution, as if amounts were not skewed. */
        private double chanceOfMean(double planned) {
            double mean = sum / cases;
            double variance = (squares - sum * mean) / (cases - 1);
            double deviations = (mean - planned) / Math.sqrt(variance / cases);
            return NormalDistribution.of(0, 1).cumulativeProbability(deviations);
        }
    }
}

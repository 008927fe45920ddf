package io.boussole.benchmarks.simulation;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** What other systems offer: a comparison with the target, each day anew. */
enum NaiveRule implements AlarmRule {
    BELOW_TARGET("below target", 1, 0, 1, 0),
    BELOW_80("below 80 %", 0.8, 0, 1, 0),
    BELOW_80_WITH_ENOUGH("below 80 %, 20 cases (10 expected) at least", 0.8, 20, 1, 0),
    BELOW_80_FOR_FIVE_DAYS("the same for 5 days", 0.8, 20, 5, 0),
    ROLLING_20_DAYS("last 20 days below 80 %", 0.8, 0, 1, 20),
    P_VALUE("p < 0.05, looked at daily", 0, 0, 1, 0);

    private static final int FEWEST_CASES_OF_A_P_VALUE = 5;
    private static final double SIGNIFICANT = 0.05;

    private final String title;
    private final double factor;
    private final int fewestCases;
    private final int daysInARow;
    private final int window;

    NaiveRule(String title, double factor, int fewestCases, int daysInARow, int window) {
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

    private boolean isBad(DrawnQuarter quarter, SimulatedKpi kpi, int today) {
        int from = window == 0 ? 0 : Math.max(0, today - window + 1);
        int cases = 0;
        int good = 0;
        for (int i = 0; i < quarter.size(); i++) {
            if (quarter.isToldBy(i, today) && quarter.enteredOn(i) >= from) {
                cases++;
                good += quarter.succeeded(i) && quarter.isDecidedBy(i, today) ? 1 : 0;
            }
        }
        return kpi.kind() == SimulatedKpi.Kind.COUNT
                ? isBadCount(cases, kpi.target() * (today - from + 1) / QuarterDays.WORKING_DAYS)
                : isBadShare(good, cases, kpi.reference());
    }

    private boolean isBadCount(int events, double expected) {
        if (this == P_VALUE) {
            return expected >= FEWEST_CASES_OF_A_P_VALUE
                    && PoissonDistribution.of(expected).cumulativeProbability(events) < SIGNIFICANT;
        }
        return expected >= fewestCases / 2.0 && events < factor * expected;
    }

    private boolean isBadShare(int good, int cases, double share) {
        if (this == P_VALUE) {
            return cases >= FEWEST_CASES_OF_A_P_VALUE
                    && BinomialDistribution.of(cases, share).cumulativeProbability(good) < SIGNIFICANT;
        }
        return cases > 0 && cases >= fewestCases && good < factor * share * cases;
    }
}

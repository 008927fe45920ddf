package io.boussole.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.evaluation.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The promise of the product, at each build: a KPI that is exactly on plan raises an alarm in at most one quarter in twenty, however
 * often one looks. The rule that others use must be seen to break it, or the simulation sees nothing.
 */
class FalseAlarmGateTest {
    private static final int QUARTERS = 20_000;

    /** 0.05 and three standard errors of its estimate at 20 000 quarters. */
    private static final double ALLOWED = 0.0546;

    @ParameterizedTest(name = "{0} {1}, planned {2}, real volume times {3}")
    @CsvSource({
        "RATE, 0.25, 80, 1",
        "RATE, 0.25, 80, 0.5",
        "RATE, 0.25, 80, 2",
        "RATE, 0.08, 300, 1",
        "RATE, 0.90, 80, 1",
        "COUNT, 1, 80, 1",
        "COUNT, 1, 20, 1"
    })
    void keepsItsRateOfFalseAlarms(SimulatedKpi.Kind kind, double reference, int volume, double times) {
        SimulatedKpi kpi = new SimulatedKpi(kind, reference, volume);

        Trials trials = Trials.run(
                EvaluatorRule.of(Method.E_PROCESS),
                kpi,
                World.AS_PLANNED.volume(kind == SimulatedKpi.Kind.COUNT ? 1 : times),
                QUARTERS);

        assertThat(trials.share()).isLessThanOrEqualTo(ALLOWED).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"RATE, 0.25, 80", "RATE, 0.30, 300", "RATE, 0.08, 1000", "COUNT, 1, 80"})
    void seesTheFalseAlarmsOfANaiveRule(SimulatedKpi.Kind kind, double reference, int volume) {
        SimulatedKpi kpi = new SimulatedKpi(kind, reference, volume);

        Trials trials = Trials.run(NaiveRule.BELOW_80_WITH_ENOUGH, kpi, World.AS_PLANNED, QUARTERS);

        assertThat(trials.share()).isGreaterThanOrEqualTo(0.40);
    }

    @Test
    void seesACollapse() {
        Trials trials = Trials.run(
                EvaluatorRule.of(Method.E_PROCESS), SimulatedKpi.rate(0.08, 1000), World.drop(0.6, 0), 2_000);

        assertThat(trials.share()).isGreaterThan(0.99);
        assertThat(trials.shareSoon()).isGreaterThanOrEqualTo(0.76);
    }
}

package io.boussole.benchmarks.simulation.report;

import io.boussole.benchmarks.simulation.AlarmRule;
import io.boussole.benchmarks.simulation.SimulatedKpi;
import io.boussole.benchmarks.simulation.Trials;
import io.boussole.benchmarks.simulation.World;
import java.util.HashMap;
import java.util.Map;

/** Draws quarters, as many as a figure rests on; what several tables show is drawn once. */
final class Runs {
    private final int onPlan;
    private final int offPlan;
    private final Map<Drawn, Trials> drawn = new HashMap<>();

    /**
     * @param onPlan quarters of a KPI that is as planned: false alarms are rare and need many
     * @param offPlan quarters of one that is not
     */
    Runs(int onPlan, int offPlan) {
        this.onPlan = onPlan;
        this.offPlan = offPlan;
    }

    int onPlan() {
        return onPlan;
    }

    int offPlan() {
        return offPlan;
    }

    Trials of(AlarmRule rule, SimulatedKpi kpi, World world) {
        int quarters = world.factor() == 1 ? onPlan : offPlan;
        return drawn.computeIfAbsent(
                new Drawn(rule, kpi, world), asked -> Trials.run(asked.rule(), asked.kpi(), asked.world(), quarters));
    }

    private record Drawn(AlarmRule rule, SimulatedKpi kpi, World world) {}
}

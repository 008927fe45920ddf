package io.boussole.benchmarks.simulation.report;

import io.boussole.alert.evaluation.Method;
import io.boussole.benchmarks.simulation.EvaluatorRule;
import io.boussole.benchmarks.simulation.SimulatedKpi;
import io.boussole.benchmarks.simulation.World;
import java.util.List;

/** What a rule may choose, and what the plan's volume is worth. */
final class Methods {
    private static final List<SimulatedKpi> SHOWN =
            List.of(SimulatedKpi.rate(0.25, 80), SimulatedKpi.rate(0.08, 1000), SimulatedKpi.count(80));

    private final Runs runs;

    Methods(Runs runs) {
        this.runs = runs;
    }

    void writeTo(Page page) {
        page.say("## Methods");
        page.say("A rule may choose another method. CUSUM sees best what begins within the quarter.");
        page.head(List.of("KPI and method", "on plan", "−40 %", "−60 %", "mid-quarter −40 %", "mid-quarter −60 %"));
        for (SimulatedKpi kpi : SHOWN) {
            page.row(row(kpi, EvaluatorRule.DEFAULT));
            page.row(row(kpi, EvaluatorRule.of(Method.CUSUM)));
            page.row(row(kpi, EvaluatorRule.of(Method.HYBRID)));
            if (kpi.hasPlannedVolume()) {
                page.row(row(kpi, EvaluatorRule.DEFAULT.withoutVolume()));
            }
        }
        volumes(page);
    }

    private List<String> row(SimulatedKpi kpi, EvaluatorRule rule) {
        return List.of(
                kpi.title() + ": " + rule.title(),
                Figure.share(runs.of(rule, kpi, World.AS_PLANNED).share()),
                Figure.found(runs.of(rule, kpi, World.drop(0.4, 0))),
                Figure.found(runs.of(rule, kpi, World.drop(0.6, 0))),
                Figure.found(runs.of(rule, kpi, World.drop(0.4, Power.MID_QUARTER))),
                Figure.found(runs.of(rule, kpi, World.drop(0.6, Power.MID_QUARTER))));
    }

    private void volumes(Page page) {
        page.say("## When the real volume is not the planned one");
        page.say("False alarms of a share whose plan counts on the volume shown; the bound is exact for that volume.");
        page.head(List.of("KPI", "half of the volume", "as planned", "twice the volume"));
        Kpis.withPlannedVolume()
                .forEach(kpi -> page.row(
                        List.of(kpi.title(), falseAlarms(kpi, 0.5), falseAlarms(kpi, 1), falseAlarms(kpi, 2))));
    }

    private String falseAlarms(SimulatedKpi kpi, double times) {
        return Figure.share(runs.of(EvaluatorRule.DEFAULT, kpi, World.AS_PLANNED.volume(times))
                .share());
    }
}

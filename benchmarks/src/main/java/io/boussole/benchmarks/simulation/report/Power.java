package io.boussole.benchmarks.simulation.report;

import io.boussole.benchmarks.simulation.AlarmRule;
import io.boussole.benchmarks.simulation.EvaluatorRule;
import io.boussole.benchmarks.simulation.SimulatedKpi;
import io.boussole.benchmarks.simulation.Trials;
import io.boussole.benchmarks.simulation.World;
import java.util.ArrayList;
import java.util.List;

/** What is found, and how soon, of KPIs that are worse than planned. */
final class Power {
    static final int MID_QUARTER = 32;

    private static final double HALVED = 0.5;
    private static final List<Double> DROPS = List.of(0.2, 0.4, HALVED, 0.6);
    private static final String LEGEND =
            "Share of quarters with an alarm; working days after which half, and nine tenths, of them had it (– : fewer"
                    + " ever had); share within " + Trials.SOON + " working days.";

    private final Runs runs;

    Power(Runs runs) {
        this.runs = runs;
    }

    /** Of a KPI that is half of what is planned, from the first day. */
    Trials halved(SimulatedKpi kpi) {
        return runs.of(EvaluatorRule.DEFAULT, kpi, World.drop(HALVED, 0));
    }

    void writeTo(Page page) {
        page.say("## The whole quarter is worse than planned");
        page.say(LEGEND + " A median that is 50 % worse is one of cases that take twice as long.");
        table(page, EvaluatorRule.DEFAULT, 0);
        page.say("## It gets worse in the middle of the quarter");
        page.say(LEGEND + " Days are counted from the change.");
        table(page, EvaluatorRule.DEFAULT, MID_QUARTER);
        page.say("## What the usual rule of other systems finds");
        page.say("The same for \"" + FalseAlarms.RIVAL.title()
                + "\", from the first day. It is soon, and it is as soon where"
                + " nothing is wrong: compare its false alarms above.");
        table(page, FalseAlarms.RIVAL, 0);
    }

    private void table(Page page, AlarmRule rule, int fromDay) {
        List<String> titles = new ArrayList<>(List.of("KPI"));
        DROPS.forEach(drop -> titles.add(Figure.drop(drop)));
        page.head(titles);
        for (SimulatedKpi kpi : Kpis.ALL) {
            List<String> row = new ArrayList<>(List.of(kpi.title()));
            DROPS.forEach(drop -> row.add(Figure.found(runs.of(rule, kpi, World.drop(drop, fromDay)))));
            page.row(row);
        }
    }
}

package io.boussole.benchmarks.simulation.report;

import io.boussole.benchmarks.simulation.AlarmRule;
import io.boussole.benchmarks.simulation.EvaluatorRule;
import io.boussole.benchmarks.simulation.SimulatedKpi;
import io.boussole.benchmarks.simulation.Trials;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** The page in a few lines. */
final class Summary {
    private final FalseAlarms falseAlarms;
    private final Power power;

    Summary(FalseAlarms falseAlarms, Power power) {
        this.falseAlarms = falseAlarms;
        this.power = power;
    }

    void writeTo(Page page) {
        FalseAlarms.Row worst = worst(EvaluatorRule.DEFAULT);
        page.say("## In short");
        page.say("- **A KPI on plan is left alone.** Of " + falseAlarms.rows().size()
                + " KPIs of six kinds, the one with the"
                + " most false alarms (" + worst.kpi().title() + ") has one in "
                + Figure.percent(worst.share(EvaluatorRule.DEFAULT))
                + " of the quarters in which all goes as planned; the promise is 5 %, up to the chance of the draw. A"
                + " plan of " + FalseAlarms.PORTFOLIO + " KPIs has "
                + Figure.number(falseAlarms.ofAPortfolio(EvaluatorRule.DEFAULT))
                + " corrective actions a quarter that nobody needed.\n- **The usual rule cries wolf.** \""
                + FalseAlarms.RIVAL.title() + "\", as other systems offer it, on the same quarters: up to "
                + Figure.percent(worst(FalseAlarms.RIVAL).share(FalseAlarms.RIVAL)) + ", and "
                + number(falseAlarms.ofAPortfolio(FalseAlarms.RIVAL))
                + " needless corrective actions a quarter for the same plan.\n- **What is bad is found as soon as its"
                + " volume allows.** The table below: a KPI at half of its plan, a duration at twice its median. Few"
                + " cases say little, whoever looks at them: where hardly anything is found within three weeks, watch an"
                + " earlier stage of the funnel, which has more cases. And what takes four weeks by plan cannot be seen"
                + " to fail much sooner.\n- **Events that come days late are waited for; cases that depend on each other"
                + " need a word to the rule.** Without it false alarms are more than promised; see"
                + " [below](#when-figures-are-not-as-in-a-textbook).");
        page.say("Share of quarters in which it is found within " + Trials.SOON + " working days / at all:");
        List<String> titles = new ArrayList<>(List.of("KPI at half of its plan"));
        Kpis.VOLUMES.forEach(volume -> titles.add(volume + " a quarter"));
        page.head(titles);
        Kpis.KINDS.forEach(kind -> page.row(row(kind)));
    }

    private FalseAlarms.Row worst(AlarmRule rule) {
        return falseAlarms.rows().stream()
                .max(Comparator.comparing(row -> row.share(rule)))
                .orElseThrow();
    }

    private List<String> row(IntFunction<SimulatedKpi> kind) {
        List<String> row = new ArrayList<>(List.of(kind.apply(1).name()));
        for (int volume : Kpis.VOLUMES) {
            Trials trials = power.halved(kind.apply(volume));
            row.add(Figure.share(trials.shareSoon()) + " / " + Figure.share(trials.shareFound()));
        }
        return row;
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.0f", number);
    }
}

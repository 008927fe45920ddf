package io.boussole.benchmarks.simulation.report;

import io.boussole.benchmarks.simulation.EvaluatorRule;
import io.boussole.benchmarks.simulation.SimulatedKpi;
import io.boussole.benchmarks.simulation.World;
import io.boussole.benchmarks.simulation.World.Disturbance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Quarters that are not as in a textbook, and what a rule can be told of them. */
final class Disturbances {
    private static final int WAIT = 7;

    private static final List<Case> CASES = Stream.concat(
                    Arrays.stream(Disturbance.values())
                            .map(each -> new Case(each.title(), EvaluatorRule.DEFAULT.in(each), each)),
                    Stream.of(
                            new Case(
                                    "late events, `evaluationDelay` P7D",
                                    EvaluatorRule.DEFAULT.waiting(WAIT),
                                    Disturbance.LATE),
                            new Case(
                                    "cases in pairs, `dispersion` 2",
                                    EvaluatorRule.DEFAULT.dispersion(2),
                                    Disturbance.OVER_DISPERSED)))
            .toList();

    private final Runs runs;

    Disturbances(Runs runs) {
        this.runs = runs;
    }

    void writeTo(Page page) {
        page.say("## When figures are not as in a textbook");
        page.say(
                "False alarms on plan / share of quarters with an alarm at −50 %. Late events: a fifth of all come one to"
                        + " seven days late, entries and ends alike, and change days that were judged before. Withdrawn cases:"
                        + " one in twenty was none and is taken back within two weeks. Cases in pairs: two always end alike, so"
                        + " that variances are twice those of independent cases. Busy Mondays: half as much again as the mean,"
                        + " Fridays half as much. A week off: the eighth, as the plan's calendar says. Late decisions: after 28"
                        + " days in the median, losses after 14. Slower than planned: cases take half as long again to"
                        + " convert; that is true bad news, though not of the share.",
                "Events that come twice or out of order cannot change any of these figures: what is judged are sums by day,"
                        + " which are the same however often and in whatever order events come; `QuarterReplayedTest` of"
                        + " `system-tests` shows it on the running suite.");
        List<String> titles = new ArrayList<>(List.of("KPI"));
        CASES.forEach(each -> titles.add(each.title()));
        page.head(titles);
        for (SimulatedKpi kpi : Kpis.USUAL) {
            List<String> row = new ArrayList<>(List.of(kpi.title()));
            CASES.forEach(each -> row.add(onAndOff(each, kpi)));
            page.row(row);
        }
        page.say(
                "A source whose events come days late makes the last days look worse than they are: a count is short of what is"
                        + " still on its way, and a case whose answer nobody has told of looks unanswered. So a day is judged once"
                        + " its source has had the days within which 95 of 100 of its facts came, up to seven, as metrics-service"
                        + " counts them (here six: the source was connected before the quarter began), or as long as the rule's"
                        + " `evaluationDelay` says. Either costs as many days until something is found. That cases do not end"
                        + " independently a rule is told by its `dispersion`, whatever the kind: two cases of a pair then weigh as"
                        + " much as one, which brings false alarms back to what is promised and takes twice as many cases to find"
                        + " the same. Where a rule is not told of pairs, false alarms are more than promised, as the table shows.");
    }

    private String onAndOff(Case each, SimulatedKpi kpi) {
        if (!each.disturbance().concerns(kpi.kind())) {
            return "–";
        }
        World onPlan = World.AS_PLANNED.with(each.disturbance());
        World offPlan = World.drop(0.5, 0).with(each.disturbance());
        return Figure.share(runs.of(each.rule(), kpi, onPlan).share()) + " / "
                + Figure.share(runs.of(each.rule(), kpi, offPlan).share());
    }

    private record Case(String title, EvaluatorRule rule, Disturbance disturbance) {}
}

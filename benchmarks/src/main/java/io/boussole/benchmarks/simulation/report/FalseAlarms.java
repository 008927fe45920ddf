package io.boussole.benchmarks.simulation.report;

import io.boussole.benchmarks.simulation.AlarmRule;
import io.boussole.benchmarks.simulation.EvaluatorRule;
import io.boussole.benchmarks.simulation.NaiveRule;
import io.boussole.benchmarks.simulation.SimulatedKpi;
import io.boussole.benchmarks.simulation.Trials;
import io.boussole.benchmarks.simulation.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happens to KPIs that are exactly as planned. */
final class FalseAlarms {
    static final NaiveRule RIVAL = NaiveRule.BELOW_80_WITH_ENOUGH;
    static final int PORTFOLIO = 15;

    private static final List<AlarmRule> RULES = Stream.concat(
                    Stream.of(EvaluatorRule.DEFAULT), Arrays.stream(NaiveRule.values()))
            .toList();

    private final List<Row> rows;

    FalseAlarms(Runs runs) {
        this.rows = Kpis.ALL.stream()
                .map(kpi -> new Row(
                        kpi,
                        RULES.stream()
                                .collect(Collectors.toMap(
                                        Function.identity(), rule -> runs.of(rule, kpi, World.AS_PLANNED)))))
                .toList();
    }

    List<Row> rows() {
        return rows;
    }

    double ofAPortfolio(AlarmRule rule) {
        return rows.stream()
                .mapToDouble(row -> row.ofAPortfolio(rule))
                .average()
                .orElseThrow();
    }

    void writeTo(Page page) {
        page.say("## On plan: false alarms");
        page.say("Share of quarters with a false alarm, and false corrective actions a quarter of a plan with "
                + PORTFOLIO
                + " such KPIs. Enough cases are 20 of a share or a duration, 10 that are due of a count, 10 amounts.");
        List<String> titles = new ArrayList<>(List.of("KPI"));
        RULES.forEach(rule -> titles.add(rule.title()));
        titles.add(PORTFOLIO + " KPIs: " + EvaluatorRule.DEFAULT.title());
        titles.add(PORTFOLIO + " KPIs: " + RIVAL.title());
        page.head(titles);
        rows.forEach(row -> page.row(row.cells()));
    }

    /** @param trials of each rule on the same quarters */
    record Row(SimulatedKpi kpi, Map<AlarmRule, Trials> trials) {
        double share(AlarmRule rule) {
            return of(rule).share();
        }

        double ofAPortfolio(AlarmRule rule) {
            return PORTFOLIO * of(rule).alarmsAQuarter();
        }

        private Trials of(AlarmRule rule) {
            return Objects.requireNonNull(trials.get(rule));
        }

        private List<String> cells() {
            List<String> cells = new ArrayList<>(List.of(kpi.title()));
            for (AlarmRule rule : RULES) {
                String precision = rule == EvaluatorRule.DEFAULT ? " ± " + Figure.share(of(rule).precision()) : "";
                cells.add(Figure.share(share(rule)) + precision);
            }
            cells.add(Figure.number(ofAPortfolio(EvaluatorRule.DEFAULT)));
            cells.add(Figure.number(ofAPortfolio(RIVAL)));
            return cells;
        }
    }
}

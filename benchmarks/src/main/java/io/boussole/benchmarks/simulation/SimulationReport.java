package io.boussole.benchmarks.simulation;

import io.boussole.alert.evaluation.Method;
import io.boussole.benchmarks.simulation.World.Disturbance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes {@code docs/simulation.md}: {@code benchmarks/simulation [quarters on plan] [quarters off plan]}. */
public final class SimulationReport {
    private static final int ON_PLAN = 20_000;
    private static final int OFF_PLAN = 2_000;
    private static final int PORTFOLIO = 15;
    private static final int MID_QUARTER = 32;
    private static final double[] DROPS = {0.2, 0.4, 0.5, 0.6};
    private static final Path PAGE = Path.of("docs/simulation.md");

    private static final List<SimulatedKpi> KPIS = Stream.concat(
                    Stream.of(0.05, 0.08, 0.25, 0.30, 0.90)
                            .flatMap(share ->
                                    Stream.of(20, 80, 300, 1000).map(volume -> SimulatedKpi.rate(share, volume))),
                    Stream.of(20, 80, 300, 1000).map(SimulatedKpi::count))
            .toList();

    private static final List<SimulatedKpi> USUAL =
            List.of(SimulatedKpi.rate(0.25, 80), SimulatedKpi.rate(0.08, 1000), SimulatedKpi.count(80));

    private final int onPlan;
    private final int offPlan;
    private final Page page = new Page();

    private SimulationReport(int onPlan, int offPlan) {
        this.onPlan = onPlan;
        this.offPlan = offPlan;
    }

    /** @throws IOException when the page cannot be written */
    public static void main(String[] arguments) throws IOException {
        SimulationReport report = new SimulationReport(
                arguments.length > 0 ? Integer.parseInt(arguments[0]) : ON_PLAN,
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : OFF_PLAN);
        Files.writeString(PAGE, report.text());
    }

    private String text() {
        page.say("# False alarms and power, simulated");
        page.say("Written by `benchmarks/simulation " + onPlan + " " + offPlan + "`; do not edit. Quarters of "
                + QuarterDays.WORKING_DAYS
                + " working days are drawn at random and judged each morning by the service's own"
                + " evaluation with its default rule, and by the rules that other systems offer, on the same quarters. A false alarm"
                + " is a quarter with at least one alarm although the plan holds exactly. Fixed seeds: the figures come out the"
                + " same. " + onPlan + " quarters a figure on plan, " + offPlan
                + " a figure off plan; ± is half a 95 % interval.");
        falseAlarms();
        power(0, "The whole quarter is worse than planned");
        power(MID_QUARTER, "It gets worse in the middle of the quarter");
        methods();
        disturbances();
        volumes();
        page.say("## Cost", cost());
        return page.text();
    }

    private void falseAlarms() {
        page.say("## On plan: false alarms");
        page.say("Share of quarters with a false alarm, and false corrective actions a quarter of a plan with "
                + PORTFOLIO + " such KPIs.");
        List<AlarmRule> rules = new ArrayList<>();
        rules.add(EvaluatorRule.of(Method.E_PROCESS));
        rules.addAll(List.of(NaiveRule.values()));
        List<String> titles = new ArrayList<>(List.of("KPI"));
        rules.forEach(rule -> titles.add(rule.title()));
        titles.add("a portfolio: Boussole");
        titles.add("a portfolio: " + NaiveRule.BELOW_80_WITH_ENOUGH.title());
        page.head(titles);
        for (SimulatedKpi kpi : KPIS) {
            List<String> row = new ArrayList<>(List.of(kpi.title()));
            double ours = 0;
            double naive = 0;
            for (AlarmRule rule : rules) {
                Trials trials = Trials.run(rule, kpi, World.AS_PLANNED, onPlan);
                row.add(share(trials.share()) + (row.size() == 1 ? " ± " + share(trials.precision()) : ""));
                ours = rule == rules.get(0) ? trials.alarmsAQuarter() : ours;
                naive = rule == NaiveRule.BELOW_80_WITH_ENOUGH ? trials.alarmsAQuarter() : naive;
            }
            row.add(number(PORTFOLIO * ours));
            row.add(number(PORTFOLIO * naive));
            page.row(row);
        }
    }

    private void power(int fromDay, String title) {
        page.say("## " + title);
        page.say(
                "Share of quarters with an alarm; working days after which half, and nine tenths, of them had it (– : fewer"
                        + " ever had); share within " + Trials.SOON + " working days.");
        List<String> titles = new ArrayList<>(List.of("KPI"));
        for (double drop : DROPS) {
            titles.add(String.format(Locale.ROOT, "−%.0f %%", 100 * drop));
        }
        page.head(titles);
        for (SimulatedKpi kpi : KPIS) {
            List<String> row = new ArrayList<>(List.of(kpi.title()));
            for (double drop : DROPS) {
                row.add(found(EvaluatorRule.of(Method.E_PROCESS), kpi, World.drop(drop, fromDay)));
            }
            page.row(row);
        }
    }

    private void methods() {
        page.say("## Methods");
        page.say("A rule may choose another method. CUSUM sees best what begins within the quarter.");
        page.head(List.of("KPI and method", "on plan", "−40 %", "−60 %", "mid-quarter −40 %", "mid-quarter −60 %"));
        for (SimulatedKpi kpi : USUAL) {
            for (Method method : List.of(Method.E_PROCESS, Method.CUSUM, Method.HYBRID)) {
                methodRow(kpi, EvaluatorRule.of(method));
            }
            if (kpi.kind() == SimulatedKpi.Kind.RATE) {
                methodRow(kpi, EvaluatorRule.of(Method.E_PROCESS).withoutVolume());
            }
        }
    }

    private void methodRow(SimulatedKpi kpi, EvaluatorRule rule) {
        page.row(List.of(
                kpi.title() + ": " + rule.title(),
                share(Trials.run(rule, kpi, World.AS_PLANNED, onPlan).share()),
                found(rule, kpi, World.drop(0.4, 0)),
                found(rule, kpi, World.drop(0.6, 0)),
                found(rule, kpi, World.drop(0.4, MID_QUARTER)),
                found(rule, kpi, World.drop(0.6, MID_QUARTER))));
    }

    private void disturbances() {
        page.say("## When figures are not as in a textbook");
        page.say("False alarms on plan, and the share of quarters with an alarm at −50 %.");
        List<String> titles = new ArrayList<>(List.of("KPI"));
        for (Disturbance disturbance : Disturbance.values()) {
            titles.add(disturbance.name());
        }
        titles.add("OVER_DISPERSED, dispersion 2 in the rule");
        page.head(titles);
        for (SimulatedKpi kpi : USUAL) {
            List<String> row = new ArrayList<>(List.of(kpi.title()));
            for (Disturbance disturbance : Disturbance.values()) {
                EvaluatorRule rule = EvaluatorRule.of(Method.E_PROCESS);
                row.add(onAndOff(disturbance == Disturbance.WEEK_OFF ? rule.weekOffKnown() : rule, kpi, disturbance));
            }
            row.add(onAndOff(EvaluatorRule.of(Method.E_PROCESS).dispersion(2), kpi, Disturbance.OVER_DISPERSED));
            page.row(row);
        }
    }

    private String onAndOff(EvaluatorRule rule, SimulatedKpi kpi, Disturbance disturbance) {
        Trials on = Trials.run(rule, kpi, World.AS_PLANNED.with(disturbance), onPlan);
        Trials off = Trials.run(rule, kpi, World.drop(0.5, 0).with(disturbance), offPlan);
        return share(on.share()) + " / " + share(off.share());
    }

    private void volumes() {
        page.say("## When the real volume is not the planned one");
        page.say("False alarms of a rate whose plan counts on the volume shown; the bound is exact for that volume.");
        page.head(List.of("KPI", "half of the volume", "as planned", "twice the volume"));
        for (SimulatedKpi kpi : KPIS) {
            if (kpi.kind() == SimulatedKpi.Kind.RATE) {
                page.row(List.of(kpi.title(), falseAlarms(kpi, 0.5), falseAlarms(kpi, 1), falseAlarms(kpi, 2)));
            }
        }
    }

    private String falseAlarms(SimulatedKpi kpi, double times) {
        World world = World.AS_PLANNED.volume(times);
        return share(Trials.run(EvaluatorRule.of(Method.E_PROCESS), kpi, world, onPlan)
                .share());
    }

    private String found(AlarmRule rule, SimulatedKpi kpi, World world) {
        Trials trials = Trials.run(rule, kpi, world, offPlan);
        return share(trials.delays().size() / (double) trials.quarters()) + "; " + days(trials.daysUntil(0.5)) + ", "
                + days(trials.daysUntil(0.9)) + "; " + share(trials.shareSoon());
    }

    private String cost() {
        SimulatedKpi kpi = SimulatedKpi.rate(0.25, 80);
        int quarters = Math.max(200, offPlan);
        double millis = EvaluationCost.millisAnEvaluation(kpi, quarters);
        return String.format(
                Locale.ROOT,
                "One evaluation of a quarter in full takes %.3f ms of one core (%s, %d evaluations on %s).",
                millis,
                kpi.title(),
                quarters * QuarterDays.WORKING_DAYS,
                System.getProperty("java.version"));
    }

    private static String days(int days) {
        return days < 0 ? "–" : days + " d";
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, share < 0.1 ? "%.3f" : "%.2f", share);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}

package io.boussole.benchmarks.simulation.report;

import io.boussole.benchmarks.simulation.EvaluationCost;
import io.boussole.benchmarks.simulation.QuarterDays;
import io.boussole.benchmarks.simulation.SimulatedKpi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes {@code docs/simulation.md}: {@code benchmarks/simulation [quarters on plan] [quarters off plan]}. */
public final class SimulationReport {
    private static final int ON_PLAN = 20_000;
    private static final int OFF_PLAN = 2_000;
    private static final int QUARTERS_FOR_COST = 100;
    private static final Path PAGE = Path.of("docs/simulation.md");

    private SimulationReport() {}

    /** @throws IOException when the page cannot be written */
    public static void main(String[] arguments) throws IOException {
        Runs runs = new Runs(
                arguments.length > 0 ? Integer.parseInt(arguments[0]) : ON_PLAN,
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : OFF_PLAN);
        Files.writeString(PAGE, text(runs));
    }

    private static String text(Runs runs) {
        FalseAlarms falseAlarms = new FalseAlarms(runs);
        Power power = new Power(runs);
        Page page = new Page();
        page.say("# False alarms and power, simulated");
        new Summary(falseAlarms, power).writeTo(page);
        howToRead(page, runs);
        falseAlarms.writeTo(page);
        power.writeTo(page);
        new Methods(runs).writeTo(page);
        new Disturbances(runs).writeTo(page);
        new ReferenceFigures(runs).writeTo(page);
        cost(page);
        return page.text();
    }

    private static void howToRead(Page page, Runs runs) {
        page.say("## How it is made");
        page.say("Written by `benchmarks/simulation " + runs.onPlan() + " " + runs.offPlan()
                + "`; do not edit. Quarters of " + QuarterDays.WORKING_DAYS
                + " working days are drawn at random and judged at the end of each by the service's own evaluation with its"
                + " default rule, and by the rules that other systems offer, on the same quarters. A false alarm is a quarter"
                + " with at least one alarm although the plan holds exactly. After an alarm the team has five days to mend it,"
                + " then evidence starts anew. Fixed seeds: the figures come out the same. " + runs.onPlan()
                + " quarters a figure on plan, " + runs.offPlan() + " a figure off plan; ± is half a 95 % interval.");
        page.say(
                "Numbers of cases vary around the one in the first column as chance has it. Amounts are log-normal with a"
                        + " standard deviation of 0.6 of a mean of 6 000, durations log-normal around their median. *In time*: a case"
                        + " without an answer fails by the clock. *Slow conversion*: half of the successes are known after 28 days,"
                        + " losses after 14, and the plan says so.");
    }

    private static void cost(Page page) {
        page.say("## Cost");
        page.say("Processor time of one evaluation of all that is known of a quarter, on one core of Java "
                + System.getProperty("java.version") + ", whatever else the machine does meanwhile.");
        page.head(List.of("KPI", "milliseconds"));
        for (SimulatedKpi kpi : Kpis.USUAL) {
            double millis = EvaluationCost.millisAnEvaluation(kpi, QUARTERS_FOR_COST);
            page.row(List.of(kpi.title(), String.format(Locale.ROOT, "%.3f", millis)));
        }
    }
}

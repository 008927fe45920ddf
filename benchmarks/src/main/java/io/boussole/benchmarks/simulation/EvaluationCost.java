package io.boussole.benchmarks.simulation;

import java.lang.management.ManagementFactory;

/** Processor time of the evaluation, without the drawing of quarters. */
public final class EvaluationCost {
    private static final double NANOS_A_MILLI = 1e6;

    private EvaluationCost() {}

    public static double millisAnEvaluation(SimulatedKpi kpi, int quarters) {
        AlarmRule rule = EvaluatorRule.DEFAULT;
        DrawnQuarter[] drawn = new DrawnQuarter[quarters];
        for (int i = 0; i < quarters; i++) {
            drawn[i] = new DrawnQuarter(kpi, World.AS_PLANNED, i);
        }
        judge(rule, kpi, drawn);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        judge(rule, kpi, drawn);
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        return spent / NANOS_A_MILLI / quarters / QuarterDays.WORKING_DAYS;
    }

    private static void judge(AlarmRule rule, SimulatedKpi kpi, DrawnQuarter[] quarters) {
        for (DrawnQuarter quarter : quarters) {
            AlarmRule.Alarms unused = rule.judge(quarter, kpi);
        }
    }
}

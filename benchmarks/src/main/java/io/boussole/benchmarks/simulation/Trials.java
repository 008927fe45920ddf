package io.boussole.benchmarks.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many quarters of one world under one rule.
 *
 * @param quarters drawn
 * @param alarmed quarters with at least one alarm
 * @param alarms of all quarters
 * @param delays working days from the change to the first alarm, in order; only of alarms after it
 */
public record Trials(int quarters, int alarmed, long alarms, List<Integer> delays) {
    public static final int SOON = 15;

    private static final long SEED = 20_270_101;

    /** Each quarter of a KPI has a seed of its own, so that every rule judges the same quarters and a run is repeatable. */
    public static Trials run(AlarmRule rule, SimulatedKpi kpi, World world, int quarters) {
        long seed = SEED + ((long) kpi.title().hashCode() << Integer.SIZE);
        AlarmRule.Alarms[] found = IntStream.range(0, quarters)
                .parallel()
                .mapToObj(run -> rule.judge(new DrawnQuarter(kpi, world, seed + run), kpi))
                .toArray(AlarmRule.Alarms[]::new);
        return new Trials(
                quarters,
                (int) Arrays.stream(found).filter(each -> each.first() >= 0).count(),
                Arrays.stream(found).mapToLong(AlarmRule.Alarms::number).sum(),
                Arrays.stream(found)
                        .filter(each -> each.first() >= world.fromDay())
                        .map(each -> each.first() - world.fromDay() + 1)
                        .sorted()
                        .toList());
    }

    public double share() {
        return alarmed / (double) quarters;
    }

    public double alarmsAQuarter() {
        return alarms / (double) quarters;
    }

    /** Share of all quarters with an alarm after the change. */
    public double shareFound() {
        return delays.size() / (double) quarters;
    }

    /** Share of all quarters with an alarm within the first fifteen working days after the change. */
    public double shareSoon() {
        return delays.stream().filter(days -> days <= SOON).count() / (double) quarters;
    }

    /** Working days after which {@code share} of all quarters had their alarm; −1: so many never had one. */
    public int daysUntil(double share) {
        int index = (int) Math.ceil(share * quarters) - 1;
        return index < delays.size() ? delays.get(index) : -1;
    }

    /** Half the width of the 95 % interval of {@link #share}, by Wilson's score. */
    public double precision() {
        double z = 1.96;
        double p = share();
        return z / (1 + z * z / quarters) * Math.sqrt(p * (1 - p) / quarters + z * z / (4.0 * quarters * quarters));
    }
}

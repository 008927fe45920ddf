package io.boussole.benchmarks.simulation.report;

import io.boussole.benchmarks.simulation.SimulatedKpi;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Which KPIs the page shows. */
final class Kpis {
    static final List<Integer> VOLUMES = List.of(20, 80, 300, 1000);

    /** One a kind, and one share for each of the usual stages. */
    static final List<IntFunction<SimulatedKpi>> KINDS = List.of(
            volume -> SimulatedKpi.rate(0.05, volume),
            volume -> SimulatedKpi.rate(0.08, volume),
            volume -> SimulatedKpi.rate(0.25, volume),
            volume -> SimulatedKpi.rate(0.30, volume),
            SimulatedKpi::inTime,
            SimulatedKpi::conversion,
            SimulatedKpi::count,
            SimulatedKpi::mean,
            SimulatedKpi::duration);

    static final List<SimulatedKpi> ALL =
            KINDS.stream().flatMap(kind -> VOLUMES.stream().map(kind::apply)).toList();

    /** One a kind, of the volume at which a quarter of sales has it. */
    static final List<SimulatedKpi> USUAL = List.of(
            SimulatedKpi.rate(0.25, 80),
            SimulatedKpi.rate(0.08, 1000),
            SimulatedKpi.inTime(300),
            SimulatedKpi.conversion(300),
            SimulatedKpi.count(80),
            SimulatedKpi.count(1000),
            SimulatedKpi.mean(80),
            SimulatedKpi.duration(300));

    private Kpis() {}

    /** Those whose plan states how many cases there are to be. */
    static Stream<SimulatedKpi> withPlannedVolume() {
        return ALL.stream().filter(SimulatedKpi::hasPlannedVolume);
    }
}

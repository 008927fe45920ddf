/** The page that the simulation writes: a summary first, then a section a class. Start with {@link io.boussole.benchmarks.simulation.report.SimulationReport}. */
@NullMarked
package io.boussole.benchmarks.simulation.report;

import org.jspecify.annotations.NullMarked;

/**
 * How often alert-service cries wolf, and how soon it sees a wolf: quarters drawn at random, judged day by day by the service's own
 * evaluation and by the rules that other systems use. Start with {@link io.boussole.benchmarks.simulation.Trials}; what happens in a
 * quarter is {@link io.boussole.benchmarks.simulation.World}, and what is known of it on a day {@link
 * io.boussole.benchmarks.simulation.KnownCases}.
 */
@NullMarked
package io.boussole.benchmarks.simulation;

import org.jspecify.annotations.NullMarked;

/**
 * What is known of a deal and what it adds to the measures. Pure: nothing here reads a clock, a database or a network.
 *
 * <p>Start with {@link io.boussole.metrics.fact.DealState}: states are joined, and the join does not care for order, repetition or
 * grouping. {@link io.boussole.metrics.fact.DealReading} reads facts out of a state and {@link
 * io.boussole.metrics.fact.Contributions} turns facts into what is added up.
 */
@NullMarked
package io.boussole.metrics.fact;

import org.jspecify.annotations.NullMarked;

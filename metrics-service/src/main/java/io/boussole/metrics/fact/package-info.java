/**
 * What is known of a fact (a deal, a person, a message, a customer) and what it adds to the measures. Pure: nothing here reads a clock,
 * a database or a network.
 *
 * <p>Start with {@link io.boussole.metrics.fact.FactState}: states are joined, and the join does not care for order, repetition or
 * grouping. A {@link io.boussole.metrics.fact.FactReader} of each kind makes a {@link io.boussole.metrics.fact.Reading} of a state: what
 * is added up, and what happened to which person. {@link io.boussole.metrics.fact.FactFold} puts both together.
 */
@NullMarked
package io.boussole.metrics.fact;

import org.jspecify.annotations.NullMarked;

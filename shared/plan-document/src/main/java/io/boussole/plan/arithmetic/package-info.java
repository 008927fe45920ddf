/**
 * The arithmetic of a plan, exact, each result with the working that leads to it. Pure: no server, no clock.
 *
 * <p>Money and rates are exact decimals, everything between them exact fractions; what has to be rounded is rounded once, at the
 * end, as its Javadoc says. A plan may be half empty: what cannot be computed is named, never guessed.
 *
 * <p>Start with {@link io.boussole.plan.arithmetic.revenue.RevenueModel}, then {@link
 * io.boussole.plan.arithmetic.capacity.CapacityModel}, and {@link io.boussole.plan.arithmetic.feasibility.Feasibility}, which holds
 * one against the other.
 */
@NullMarked
package io.boussole.plan.arithmetic;

import org.jspecify.annotations.NullMarked;

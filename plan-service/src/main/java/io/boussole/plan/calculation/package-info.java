/**
 * What a plan's figures make, reckoned anew from its document each time: nothing is stored.
 *
 * <p>Start with {@link io.boussole.plan.calculation.CalculationService}; the arithmetic is in {@link io.boussole.plan.arithmetic}.
 */
@NullMarked
package io.boussole.plan.calculation;

import org.jspecify.annotations.NullMarked;

/**
 * What differs between two documents of a plan, in words. Pure; items of a list are told apart by what names them, so that an item
 * that is inserted does not change all those after it.
 *
 * <p>Start with {@link io.boussole.plan.difference.PlanDifference}.
 */
@NullMarked
package io.boussole.plan.difference;

import org.jspecify.annotations.NullMarked;

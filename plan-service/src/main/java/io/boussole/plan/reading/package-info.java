/**
 * Prints what people read of a plan: pages, annexes, guides, as HTML and as PDF from one and the same template.
 *
 * <p>Start with {@link io.boussole.plan.reading.PlanPrinting}; what stands on the paper is decided in
 * {@link io.boussole.plan.summary}.
 */
@NullMarked
package io.boussole.plan.reading;

import org.jspecify.annotations.NullMarked;

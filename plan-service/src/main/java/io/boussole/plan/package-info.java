/**
 * The sales action plan: held as one document, checked, versioned, activated and published.
 *
 * <p>Start with {@link io.boussole.plan.document.PlanDocument}, what a plan says; {@link io.boussole.plan.format} reads and writes
 * it, {@link io.boussole.plan.findings} judges whether it may be activated.
 */
@NullMarked
package io.boussole.plan;

import org.jspecify.annotations.NullMarked;

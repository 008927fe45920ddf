/**
 * The life of a plan: written as a draft, activated when no rule forbids it, changed in the open, closed. Each published version is
 * kept for good and announced.
 *
 * <p>Start with {@link io.boussole.plan.lifecycle.PlanService}.
 */
@NullMarked
package io.boussole.plan.lifecycle;

import org.jspecify.annotations.NullMarked;

/** The plans that are measured, as plan-service published them. Start with {@link io.boussole.metrics.plan.PlanService}. */
@NullMarked
package io.boussole.metrics.plan;

import org.jspecify.annotations.NullMarked;

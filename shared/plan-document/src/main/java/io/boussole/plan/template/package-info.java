/**
 * Skeletons of plans in the guide's three forms: all that can be said without knowing the team, and nothing that only looks so. Pure.
 *
 * <p>Start with {@link io.boussole.plan.template.PlanSkeleton}.
 */
@NullMarked
package io.boussole.plan.template;

import org.jspecify.annotations.NullMarked;

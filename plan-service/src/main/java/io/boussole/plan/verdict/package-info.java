/**
 * What alert-service says of a plan's KPIs, and when the plan is off track because of it.
 *
 * <p>Start with {@link io.boussole.plan.verdict.VerdictService}.
 */
@NullMarked
package io.boussole.plan.verdict;

import org.jspecify.annotations.NullMarked;

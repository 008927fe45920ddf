/**
 * A plan carried on into its next period: what was planned stays and moves, what happened stays behind. Pure.
 *
 * <p>Start with {@link io.boussole.plan.renewal.Renewal}.
 */
@NullMarked
package io.boussole.plan.renewal;

import org.jspecify.annotations.NullMarked;

/**
 * What a team decides about its plan: with a reason, an effect that is expected and a day on which it is measured. Who goes back on a
 * decision says so.
 *
 * <p>Start with {@link io.boussole.plan.decisions.DecisionService}.
 */
@NullMarked
package io.boussole.plan.decisions;

import org.jspecify.annotations.NullMarked;

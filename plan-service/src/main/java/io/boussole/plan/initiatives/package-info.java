/**
 * What is done with battles and experiments of a plan: each operation is one step of their lives, and one change of the plan.
 *
 * <p>Start with {@link io.boussole.plan.initiatives.BattleService} and {@link io.boussole.plan.initiatives.ExperimentService}.
 */
@NullMarked
package io.boussole.plan.initiatives;

import org.jspecify.annotations.NullMarked;

/**
 * How battles and experiments go through their lives: which step follows which, and what a step wants first.
 *
 * <p>Start with {@link io.boussole.plan.initiative.BattleMove} and {@link io.boussole.plan.initiative.ExperimentMove}.
 */
@NullMarked
package io.boussole.plan.initiative;

import org.jspecify.annotations.NullMarked;

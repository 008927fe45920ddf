/** What the plan costs, and what comes first for the money. Start with {@link io.boussole.plan.arithmetic.cost.BattleRanking}. */
@NullMarked
package io.boussole.plan.arithmetic.cost;

import org.jspecify.annotations.NullMarked;

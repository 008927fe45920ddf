/** Whether the team can do what the plan promises. Start with {@link io.boussole.plan.arithmetic.feasibility.Feasibility}. */
@NullMarked
package io.boussole.plan.arithmetic.feasibility;

import org.jspecify.annotations.NullMarked;

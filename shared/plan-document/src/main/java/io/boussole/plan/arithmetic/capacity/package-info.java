/** How many meetings the team can hold, day by day. Start with {@link io.boussole.plan.arithmetic.capacity.CapacityModel}. */
@NullMarked
package io.boussole.plan.arithmetic.capacity;

import org.jspecify.annotations.NullMarked;

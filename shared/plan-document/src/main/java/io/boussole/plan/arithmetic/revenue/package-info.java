/** From meetings to revenue and back. Start with {@link io.boussole.plan.arithmetic.revenue.RevenueModel}. */
@NullMarked
package io.boussole.plan.arithmetic.revenue;

import org.jspecify.annotations.NullMarked;

/** Whom to sell to, and with whom to share. Start with {@link io.boussole.plan.arithmetic.market.SegmentStatus}. */
@NullMarked
package io.boussole.plan.arithmetic.market;

import org.jspecify.annotations.NullMarked;

/** Stripe events: one object a delivery, signed with the time. */
@NullMarked
package io.boussole.metrics.source.stripe;

import org.jspecify.annotations.NullMarked;

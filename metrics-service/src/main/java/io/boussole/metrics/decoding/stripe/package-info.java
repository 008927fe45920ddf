/** Stripe events: {@link io.boussole.metrics.decoding.stripe.StripeDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.stripe;

import org.jspecify.annotations.NullMarked;

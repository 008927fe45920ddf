/** Chargebee webhooks: {@link io.boussole.metrics.decoding.chargebee.ChargebeeDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.chargebee;

import org.jspecify.annotations.NullMarked;

/** Twenty webhooks: {@link io.boussole.metrics.decoding.twenty.TwentyDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.twenty;

import org.jspecify.annotations.NullMarked;

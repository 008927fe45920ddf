/** Attio webhooks: {@link io.boussole.metrics.decoding.attio.AttioDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.attio;

import org.jspecify.annotations.NullMarked;

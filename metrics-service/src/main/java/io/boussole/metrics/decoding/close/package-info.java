/** Close webhooks: {@link io.boussole.metrics.decoding.close.CloseDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.close;

import org.jspecify.annotations.NullMarked;

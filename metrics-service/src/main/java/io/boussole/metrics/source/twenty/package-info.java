/** Twenty webhooks: {@link io.boussole.metrics.source.twenty.TwentySource}. */
@NullMarked
package io.boussole.metrics.source.twenty;

import org.jspecify.annotations.NullMarked;

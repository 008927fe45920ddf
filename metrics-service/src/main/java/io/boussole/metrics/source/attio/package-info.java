/** Attio webhooks: {@link io.boussole.metrics.source.attio.AttioSource}. */
@NullMarked
package io.boussole.metrics.source.attio;

import org.jspecify.annotations.NullMarked;

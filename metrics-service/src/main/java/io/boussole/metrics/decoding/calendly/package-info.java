/** Calendly webhooks: {@link io.boussole.metrics.decoding.calendly.CalendlyDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.calendly;

import org.jspecify.annotations.NullMarked;

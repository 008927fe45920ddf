/** Brevo, transactional and marketing: {@link io.boussole.metrics.decoding.brevo.BrevoDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.brevo;

import org.jspecify.annotations.NullMarked;

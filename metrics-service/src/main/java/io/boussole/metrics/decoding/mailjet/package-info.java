/** Mailjet events: {@link io.boussole.metrics.decoding.mailjet.MailjetDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.mailjet;

import org.jspecify.annotations.NullMarked;

/** SendGrid events: {@link io.boussole.metrics.decoding.sendgrid.SendGridDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.sendgrid;

import org.jspecify.annotations.NullMarked;

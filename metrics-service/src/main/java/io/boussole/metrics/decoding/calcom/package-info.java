/** cal.com webhooks: {@link io.boussole.metrics.decoding.calcom.CalcomDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.calcom;

import org.jspecify.annotations.NullMarked;

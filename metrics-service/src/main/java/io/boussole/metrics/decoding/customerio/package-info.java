/** Customer.io reporting webhooks: {@link io.boussole.metrics.decoding.customerio.CustomerIoDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.customerio;

import org.jspecify.annotations.NullMarked;

/** Chargebee webhooks: one object a delivery, HTTP Basic or a key in the address in place of a signature. */
@NullMarked
package io.boussole.metrics.source.chargebee;

import org.jspecify.annotations.NullMarked;

/** Customer.io reporting webhooks: one event a delivery, signed with its time. */
@NullMarked
package io.boussole.metrics.source.customerio;

import org.jspecify.annotations.NullMarked;

/** cal.com webhooks: one object a delivery, signed without a time. */
@NullMarked
package io.boussole.metrics.source.calcom;

import org.jspecify.annotations.NullMarked;

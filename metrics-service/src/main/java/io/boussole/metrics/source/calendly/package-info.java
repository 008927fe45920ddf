/** Calendly webhooks: one object a delivery, signed with the time. */
@NullMarked
package io.boussole.metrics.source.calendly;

import org.jspecify.annotations.NullMarked;

/**
 * A plan as calendar programs read it (RFC 5545), and the secret addresses at which they do.
 *
 * <p>Start with {@link io.boussole.plan.calendar.CalendarFile}.
 */
@NullMarked
package io.boussole.plan.calendar;

import org.jspecify.annotations.NullMarked;

/** Calendars over HTTP. Start with {@link io.boussole.plan.calendar.rest.PlanCalendarResource}. */
@NullMarked
package io.boussole.plan.calendar.rest;

import org.jspecify.annotations.NullMarked;

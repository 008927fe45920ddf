/**
 * Working days and hours: what "in three working days" and "by the end of February, as planned" mean.
 *
 * <p>Start with {@link io.boussole.calendar.BusinessCalendar}.
 */
@NullMarked
package io.boussole.calendar;

import org.jspecify.annotations.NullMarked;

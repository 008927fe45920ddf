package io.boussole.metrics.journey.response;

import java.time.LocalDate;

/**
 * The cases that began on one day, in the calendar's time zone.
 *
 * @param entered all of them; those neither met nor failed are undecided: still open, and their time has not passed
 * @param met answered in less than the limit
 * @param failed answered too late, or open past the limit
 */
public record DayShare(LocalDate day, long entered, long met, long failed) {}

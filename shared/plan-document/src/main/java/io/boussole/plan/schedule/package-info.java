/**
 * When things of a plan happen: its rituals day by day, and everything in it that has a date.
 *
 * <p>Start with {@link io.boussole.plan.schedule.RitualOccurrences}.
 */
@NullMarked
package io.boussole.plan.schedule;

import org.jspecify.annotations.NullMarked;

package io.boussole.alert.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a period from a clean start to an alarm and what follows it. After an alarm that was dealt with, the evidence starts
 * anew: what is known already has had its consequence.
 *
 * @param number from 1
 * @param evidenceFrom first day that counts; null: the first of the period
 * @param alarmedOn last day of the evidence that set off the episode's alarm, while its alert stands; null: no alarm stands
 */
public record Episode(
        int number,
        @Nullable LocalDate evidenceFrom,
        @Nullable LocalDate alarmedOn) {
    public static final Episode FIRST = new Episode(1, null, null);

    /**
     * With no evidence from before {@code day}, on which the KPI was given the value that it is held against: nobody could work towards it
     * earlier. An alarm of an earlier day was set off by the value before, and stands with its evidence.
     */
    public Episode from(LocalDate day) {
        boolean alarmedBefore = alarmedOn != null && alarmedOn.isBefore(day);
        boolean laterAnyway = evidenceFrom != null && evidenceFrom.isAfter(day);
        return alarmedBefore || laterAnyway ? this : new Episode(number, day, alarmedOn);
    }
}

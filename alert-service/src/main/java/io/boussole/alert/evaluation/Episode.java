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
}

package io.boussole.alert.evaluation.pacing;

import io.boussole.alert.evaluation.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose days bring results.
 *
 * @param weight output of a full day by that of the others, more than 0
 * @param startedOn first day there; null: always was
 * @param leftOn first day no longer there; null: stays
 * @param ramp share of full output, 0 to 1, month after month from {@code startedOn}; after its last month it is 1
 * @param away days without work
 */
public record Worker(
        double weight,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate leftOn,
        List<Double> ramp,
        List<Period> away) {
    public Worker {
        ramp = List.copyOf(ramp);
        away = List.copyOf(away);
    }

    /** Output of a day by that of a full one, were the person there from the start and trained. */
    double presence(LocalDate day) {
        return away.stream().anyMatch(absence -> absence.holds(day)) ? 0 : 1;
    }

    /** How far into the job: 0 before the first day and after the last one, 1 at full output. */
    double training(LocalDate day) {
        if (leftOn != null && !day.isBefore(leftOn)) {
            return 0;
        }
        if (startedOn == null) {
            return 1;
        }
        if (day.isBefore(startedOn)) {
            return 0;
        }
        long month = ChronoUnit.MONTHS.between(startedOn, day);
        return month < ramp.size() ? ramp.get((int) month) : 1;
    }
}

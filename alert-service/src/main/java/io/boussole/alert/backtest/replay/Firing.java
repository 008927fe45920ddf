package io.boussole.alert.backtest.replay;

import io.boussole.alert.evaluation.Evidence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An alert that a rule would have opened.
 *
 * @param episode from 1
 * @param on the day at whose end the evidence was enough
 * @param dueOn last day of the corrective action; the evidence starts anew after it
 * @param recoveredOn the day at whose end the evidence of a return was enough, where that came first; null: it did not
 * @param delayWorkingDays working days from the day after the estimated onset to {@code on}, that day included; null: nothing speaks
 *     for an onset
 */
public record Firing(
        int episode,
        LocalDate on,
        Evidence evidence,
        LocalDate dueOn,
        @Nullable LocalDate recoveredOn,
        @Nullable Integer delayWorkingDays) {
    Firing recovered(LocalDate day) {
        return new Firing(episode, on, evidence, dueOn, day, delayWorkingDays);
    }
}

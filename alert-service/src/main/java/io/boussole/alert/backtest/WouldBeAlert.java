package io.boussole.alert.backtest;

import io.boussole.alert.backtest.replay.Firing;
import io.boussole.alert.incident.Task;
import io.boussole.contracts.action.AlertFacts;
import org.jspecify.annotations.Nullable;

/**
 * An alert that a rule would have opened.
 *
 * @param task the corrective action that would have come with it
 * @param alert one about the same KPI that stood between firing and due date; null: none did
 */
public record WouldBeAlert(
        Firing firing,
        AlertFacts facts,
        Task task,
        @Nullable PastAlert alert) {
    public boolean isCalledFalse() {
        return alert != null && alert.isCalledFalse();
    }
}

package io.boussole.alert.backtest.replay;

import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.alert.evaluation.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From the end of this day on, until the next one, another thing would have been said.
 *
 * @param reason why the KPI was not held against the plan; null: it was
 */
public record VerdictDay(
        LocalDate on, Verdict verdict, @Nullable Reason reason) {
    boolean says(Verdict other, @Nullable Reason otherReason) {
        return verdict == other && reason == otherReason;
    }
}

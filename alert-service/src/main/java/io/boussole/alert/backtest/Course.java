package io.boussole.alert.backtest;

import io.boussole.alert.backtest.replay.VerdictDay;
import io.boussole.alert.evaluation.FalseAlarmChance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rule would have gone through a period.
 *
 * @param falseAlarmChance were the KPI exactly as the rule's target says; null: nothing limits it
 */
public record Course(
        List<WouldBeAlert> alerts,
        List<VerdictDay> verdictChanges,
        @Nullable FalseAlarmChance falseAlarmChance) {
    public Course {
        alerts = List.copyOf(alerts);
        verdictChanges = List.copyOf(verdictChanges);
    }
}

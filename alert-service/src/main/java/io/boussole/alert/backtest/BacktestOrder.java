package io.boussole.alert.backtest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be tried: a rule by its id, or by plan and KPI.
 *
 * @param planIds empty: every plan of which the KPI was observed, newest first
 * @param edited null: the rule as it stands alone
 */
public record BacktestOrder(
        @Nullable UUID ruleId,
        @Nullable UUID planId,
        @Nullable String kpiId,
        List<UUID> planIds,
        @Nullable RuleEdits edited) {
    public BacktestOrder {
        planIds = List.copyOf(planIds);
    }
}

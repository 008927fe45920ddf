package io.boussole.alert.backtest;

import io.boussole.alert.evaluation.Scatter;
import io.boussole.alert.rule.AlertRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule held against what is stored.
 *
 * @param edited the same with other numbers; null: nothing was edited
 * @param plans newest first
 */
public record Backtest(AlertRule rule, @Nullable AlertRule edited, List<TriedPlan> plans) {
    public Backtest {
        plans = List.copyOf(plans);
    }

    /** The edited rule where there is one. */
    AlertRule tried() {
        return edited == null ? rule : edited;
    }

    /** How much the KPI varied from week to week, over all plans. */
    public Scatter scatter() {
        return plans.stream().map(TriedPlan::scatter).reduce(Scatter.NONE, Scatter::plus);
    }
}

package io.boussole.alert.backtest;

import io.boussole.alert.evaluation.Scatter;
import io.boussole.contracts.plan.PlanPublished;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One plan's period, by the rule as it is and as it was edited.
 *
 * @param until last day that was replayed; null: none was
 * @param hindsight whether outcomes count from the day their case entered, because nobody tells when they came
 * @param notReplayed null: it was
 * @param scatter of the KPI in this period; of nothing where it was not replayed
 * @param old null: not replayed
 * @param edited null: not replayed, or nothing was edited
 */
public record TriedPlan(
        PlanPublished plan,
        String kpiId,
        @Nullable LocalDate until,
        boolean hindsight,
        @Nullable NotReplayed notReplayed,
        Scatter scatter,
        @Nullable Course old,
        @Nullable Course edited) {
    static TriedPlan not(StoredPeriod period, NotReplayed why) {
        return new TriedPlan(
                period.plan().published(), period.observed().kpiId(), null, false, why, Scatter.NONE, null, null);
    }
}

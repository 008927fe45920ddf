package io.boussole.alert.judgement;

import io.boussole.alert.evaluation.Observation;
import io.boussole.alert.evaluation.Stage;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.source.Freshness;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.plan.PlanKpi;
import java.time.LocalDate;

/**
 * A KPI with all that it is judged by.
 *
 * @param today in the plan's time zone; a day is over some time after its end
 * @param now the true day there
 * @param zeroIsKnown whether a count without any fact is a zero
 */
record JudgedKpi(
        AlertRule rule, JudgedPlan plan, KpiObserved observed, LocalDate today, LocalDate now, boolean zeroIsKnown) {
    PlanKpi kpi() {
        return plan.kpi(rule.kpiId()).orElseThrow();
    }

    Stage toStage() {
        return new Stage(
                plan.toEvaluationRule(rule),
                observation(),
                plan.calendar(),
                Freshness.of(observed, kpi(), plan.calendar(), today, now));
    }

    private Observation observation() {
        Observation read = Observations.read(observed);
        return read instanceof Observation.Count count ? new Observation.Count(count.days(), zeroIsKnown) : read;
    }

    KpiKey key() {
        return new KpiKey(rule.tenantId(), rule.planId(), rule.subject());
    }
}

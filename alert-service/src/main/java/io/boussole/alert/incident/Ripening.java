package io.boussole.alert.incident;

import io.boussole.alert.defaults.PlanDefaults;
import io.boussole.alert.rule.AlertRuleService;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPublished;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** How long the cases of a KPI have before they count as not succeeded: as its rule says, else as the plan's sales cycle does. */
@ApplicationScoped
class Ripening {
    private final AlertRuleService rules;
    private final ImpactRepository impacts;

    Ripening(AlertRuleService rules, ImpactRepository impacts) {
        this.rules = rules;
        this.impacts = impacts;
    }

    /** @return null: they have no end */
    @Nullable
    Integer days(PlanPublished plan, String kpiId) {
        return rules.newest(plan.planId(), AlertKind.UNDER_PERFORMANCE, kpiId)
                .map(rule -> rule.terms().judging().ripensAfterDays())
                .orElseGet(() -> PlanDefaults.ripensAfterDays(plan, metric(plan, kpiId)));
    }

    private static @Nullable String metric(PlanPublished plan, String kpiId) {
        return plan.kpis().stream()
                .filter(kpi -> kpi.id().equals(kpiId))
                .findFirst()
                .map(PlanKpi::metric)
                .orElse(null);
    }

    /** @return null: it is no share, or its cases have no end */
    @Nullable
    Integer daysOfShare(PlanPublished plan, String kpiId) {
        boolean isShare = impacts.observed(plan.planId(), kpiId)
                .filter(observed -> observed.kind() == MetricKind.RATE)
                .isPresent();
        return isShare ? days(plan, kpiId) : null;
    }
}

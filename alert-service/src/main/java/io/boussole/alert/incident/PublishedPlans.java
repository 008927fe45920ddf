package io.boussole.alert.incident;

import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.plan.PlanPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Plans of the current tenant as they were published last, and what was observed of their KPIs last, for whoever shows them. */
@ApplicationScoped
public class PublishedPlans {
    private final PlanTermsRepository plans;
    private final ImpactRepository observations;

    PublishedPlans(PlanTermsRepository plans, ImpactRepository observations) {
        this.plans = plans;
        this.observations = observations;
    }

    @Transactional
    public Optional<PlanPublished> newest(UUID planId) {
        return plans.newest(planId).map(PlanTerms::plan);
    }

    @Transactional
    public Optional<KpiObserved> observed(UUID planId, String kpiId) {
        return observations.observed(planId, kpiId);
    }
}

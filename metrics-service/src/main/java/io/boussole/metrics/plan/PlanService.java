package io.boussole.metrics.plan;

import io.boussole.contracts.plan.PlanPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the newest version of each published plan. */
@ApplicationScoped
public class PlanService {
    private final PlanRepository plans;

    PlanService(PlanRepository plans) {
        this.plans = plans;
    }

    /**
     * Takes a published version unless a newer one is known; its KPIs are then due for publication.
     *
     * @return whether it was taken
     */
    @Transactional
    public boolean take(String tenantId, PlanPublished published) {
        return plans.save(tenantId, published);
    }

    @Transactional
    public Optional<MeasuredPlan> find(String tenantId, UUID planId) {
        return plans.find(tenantId, planId);
    }

    /** In the plan's own order. */
    @Transactional
    public List<MeasuredKpi> kpis(MeasuredPlan plan) {
        return plans.kpis(plan.tenantId(), plan.id());
    }
}

package io.boussole.metrics.plan;

import io.boussole.contracts.plan.PlanPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/** Keeps the newest version of each published plan. */
@ApplicationScoped
public class PlanService {
    private final PlanRepository plans;
    private final KpiScopes scopes;

    PlanService(PlanRepository plans, KpiScopes scopes) {
        this.plans = plans;
        this.scopes = scopes;
    }

    /**
     * Takes a published version unless a newer one is known; its KPIs are then due for publication.
     *
     * @return whether it was taken
     */
    @Transactional
    public boolean take(String tenantId, PlanPublished published) {
        plans.awaitFolds(tenantId);
        return plans.save(tenantId, published, scopes.measures(tenantId, published));
    }

    /** A metric of the team's own means something else: what active plans measure by such metrics is due. */
    @Transactional
    public void remeasure(String tenantId) {
        plans.awaitFolds(tenantId);
        for (MeasuredPlan plan : plans.active(tenantId)) {
            PlanPublished document = plan.document();
            if (document != null) {
                plans.remeasure(tenantId, plan.id(), scopes.measuresOfOwn(tenantId, document));
            }
        }
    }

    /** Locks the tenants of several plans in one order, before any of them is taken. */
    @Transactional
    public void awaitFolds(SortedSet<String> tenantIds) {
        tenantIds.forEach(plans::awaitFolds);
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

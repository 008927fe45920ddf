package io.boussole.metrics.journey.terms;

import io.boussole.contracts.plan.PlanPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the terms of the newest version of each published plan. */
@ApplicationScoped
public class PlanTermsService {
    private final PlanTermsRepository terms;

    PlanTermsService(PlanTermsRepository terms) {
        this.terms = terms;
    }

    @Transactional
    public void take(String tenantId, PlanPublished plan) {
        terms.save(tenantId, plan);
    }

    @Transactional
    public Optional<PlanTerms> find(String tenantId, UUID planId) {
        return terms.find(tenantId, planId);
    }

    /** Of all plans, in an order that never changes. */
    @Transactional
    public List<PlanTerms> all(String tenantId) {
        return terms.all(tenantId);
    }
}

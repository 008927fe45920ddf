package io.boussole.metrics.plan;

import io.boussole.http.UnknownPlan;
import io.boussole.metrics.series.PlanTerms;
import io.boussole.metrics.series.SeriesQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets questions about series refer to a plan. */
@ApplicationScoped
class TermsOfPlans implements PlanTerms {
    private final PlanService plans;

    TermsOfPlans(PlanService plans) {
        this.plans = plans;
    }

    @Override
    public SeriesQuery.Terms of(String tenantId, @Nullable UUID planId) {
        if (planId == null) {
            return SeriesQuery.Terms.NONE;
        }
        MeasuredPlan plan = plans.find(tenantId, planId).orElseThrow(() -> UnknownPlan.inQuery("planId"));
        return Optional.ofNullable(plan.document())
                .map(document -> PlanQuestions.terms(document, null))
                .orElse(SeriesQuery.Terms.NONE);
    }
}

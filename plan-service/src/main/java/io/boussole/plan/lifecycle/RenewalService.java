package io.boussole.plan.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.http.ProblemException;
import io.boussole.http.ProblemType;
import io.boussole.plan.format.DocumentReader;
import io.boussole.plan.renewal.Renewal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Carries plans on into their next period. */
@ApplicationScoped
public class RenewalService {
    private final PlanRepository plans;
    private final Authorship authorship;

    RenewalService(PlanRepository plans, Authorship authorship) {
        this.plans = plans;
        this.authorship = authorship;
    }

    /**
     * Drafts the plan of the next period, once.
     *
     * @throws ProblemException 409 when the plan is a draft, or was renewed already; 422 when it does not say which days it covers
     */
    @Transactional
    public PlanSummary renew(UUID id) {
        Plan plan = plans.lock(id).orElseThrow(() -> refusal(PlanProblem.PLAN_NOT_FOUND));
        if (plan.state() == PlanState.DRAFT) {
            throw refusal(PlanProblem.PLAN_NOT_RENEWABLE);
        }
        plans.successorOf(id).ifPresent(successor -> {
            throw ProblemException.of(
                    PlanProblem.PLAN_ALREADY_RENEWED,
                    "Its successor is " + successor,
                    "Son successeur est " + successor);
        });
        JsonNode next = Renewal.of(plan.read()).orElseThrow(() -> refusal(PlanProblem.PLAN_WITHOUT_PERIOD));
        Plan successor = new Plan(UUID.randomUUID(), DocumentReader.readTree(next), authorship.now());
        successor.renews(plan);
        plans.persist(successor);
        return successor.summary();
    }

    private static ProblemException refusal(ProblemType type) {
        return ProblemException.of(type, type.title());
    }
}

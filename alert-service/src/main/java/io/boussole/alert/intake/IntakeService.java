package io.boussole.alert.intake;

import io.boussole.alert.judgement.JudgedPlan;
import io.boussole.alert.judgement.JudgementQueue;
import io.boussole.alert.judgement.KpiKey;
import io.boussole.alert.judgement.KpiObservationRepository;
import io.boussole.alert.judgement.Observations;
import io.boussole.alert.judgement.PublishedPlanRepository;
import io.boussole.alert.rule.AlertRuleService;
import io.boussole.alert.watch.PlanKey;
import io.boussole.alert.watch.WatchQueue;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.plan.PlanPublished;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the newest plan and observation, and queues what they touch. Anything older than what is known changes nothing. */
@ApplicationScoped
public class IntakeService {
    private final PublishedPlanRepository plans;
    private final KpiObservationRepository observations;
    private final AlertRuleService rules;
    private final JudgementQueue queue;
    private final WatchQueue watches;

    IntakeService(
            PublishedPlanRepository plans,
            KpiObservationRepository observations,
            AlertRuleService rules,
            JudgementQueue queue,
            WatchQueue watches) {
        this.plans = plans;
        this.observations = observations;
        this.rules = rules;
        this.queue = queue;
        this.watches = watches;
    }

    /** @throws IllegalArgumentException when nothing could ever be judged by this plan */
    void takePlan(String tenantId, PlanPublished plan) {
        JudgedPlan judged = new JudgedPlan(plan);
        if (plans.keepIfNewer(tenantId, judged)) {
            var unused = rules.derive(tenantId, plan);
            plan.kpis().forEach(kpi -> queue.add(new KpiKey(tenantId, plan.planId(), kpi.id())));
            watches.add(new PlanKey(tenantId, plan.planId()));
        } else if (plans.keepIfReviewed(tenantId, judged)) {
            watches.add(new PlanKey(tenantId, plan.planId()));
        }
    }

    /** @throws IllegalArgumentException when the numbers contradict each other */
    void takeObservation(String tenantId, KpiObserved observed) {
        Observations.read(observed);
        KpiKey kpi = new KpiKey(tenantId, observed.planId(), observed.kpiId());
        if (observations.keepIfNewer(kpi, observed)) {
            queue.add(kpi);
            watches.add(new PlanKey(tenantId, observed.planId()));
        }
    }
}

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
import io.boussole.messaging.Event;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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

    /** @throws IllegalArgumentException when nothing could ever be judged by one of the plans */
    void takePlans(List<Event<PlanPublished>> events) {
        Touched touched = new Touched();
        events.forEach(event -> take(event.tenant(), event.data(), touched));
        queue(touched);
    }

    /** @throws IllegalArgumentException when the numbers of one of the observations contradict each other */
    void takeObservations(List<Event<KpiObserved>> events) {
        Touched touched = new Touched();
        events.forEach(event -> take(event.tenant(), event.data(), touched));
        queue(touched);
    }

    private void take(String tenantId, PlanPublished plan, Touched touched) {
        JudgedPlan judged = new JudgedPlan(plan);
        if (plans.keepIfNewer(tenantId, judged)) {
            var unused = rules.derive(tenantId, plan);
            plan.kpis().forEach(kpi -> touched.kpi(new KpiKey(tenantId, plan.planId(), kpi.id())));
            touched.plan(new PlanKey(tenantId, plan.planId()));
        } else if (plans.keepIfReviewed(tenantId, judged)) {
            touched.plan(new PlanKey(tenantId, plan.planId()));
        }
    }

    private void take(String tenantId, KpiObserved observed, Touched touched) {
        Observations.read(observed);
        KpiKey kpi = new KpiKey(tenantId, observed.planId(), observed.kpiId());
        if (observations.keepIfNewer(kpi, observed)) {
            touched.kpi(kpi);
            touched.plan(new PlanKey(tenantId, observed.planId()));
        }
    }

    private void queue(Touched touched) {
        queue.add(touched.kpis());
        touched.plans().forEach(watches::add);
    }
}

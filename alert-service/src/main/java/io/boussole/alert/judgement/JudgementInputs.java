package io.boussole.alert.judgement;

import io.boussole.alert.rule.AlertRule;
import io.boussole.contracts.kpi.KpiObserved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a judgement looks at. */
@ApplicationScoped
class JudgementInputs {
    /** Held until the transaction ends; two KPIs that share a number only wait for one another. */
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))";

    private final EntityManager database;
    private final PublishedPlanRepository plans;
    private final KpiObservationRepository observations;
    private final Clock clock;

    JudgementInputs(
            EntityManager database, PublishedPlanRepository plans, KpiObservationRepository observations, Clock clock) {
        this.database = database;
        this.plans = plans;
        this.observations = observations;
        this.clock = clock;
    }

    /** Lets one judgement of a KPI run at a time, over all instances. */
    void lock(KpiKey kpi) {
        Object unused = database.createNativeQuery(LOCK)
                .setParameter(1, kpi.tenantId() + "/" + kpi.planId() + "/" + kpi.kpiId())
                .getSingleResult();
    }

    JudgedPlan plan(KpiKey kpi, long version) {
        return plans.version(kpi.tenantId(), kpi.planId(), version);
    }

    /**
     * The newest observation, unless it was made under another version of the plan: its period, target or scope may have been others,
     * and the measurement under the new version follows.
     */
    Optional<KpiObserved> observation(KpiKey kpi, AlertRule rule) {
        return observations
                .newest(kpi)
                .filter(observed -> observed.planVersion() == rule.planVersion() && measures(rule, observed));
    }

    /** A KPI with a formula of the team's own has no metric in the plan; it is measured under its own name. */
    private static boolean measures(AlertRule rule, KpiObserved observed) {
        return rule.metric() == null || rule.metric().equals(observed.metric());
    }

    /** A KPI as it is now. That its tool tells of such facts at all shows where another KPI by the metric has had some from it. */
    JudgedKpi judged(JudgedPlan plan, AlertRule rule, KpiObserved observed) {
        KpiKey key = new KpiKey(rule.tenantId(), rule.planId(), rule.subject());
        boolean zeroIsKnown =
                plan.mayCountFromZero(rule.kpiId(), observed) && observations.isToldElsewhere(key, observed);
        return new JudgedKpi(
                rule,
                plan,
                observed,
                today(plan, rule),
                LocalDate.ofInstant(clock.instant(), plan.calendar().zone()),
                zeroIsKnown);
    }

    /** The day in the plan's time zone that is not over, or whose last facts may be on their way. */
    LocalDate today(JudgedPlan plan, AlertRule rule) {
        Duration delay = rule.terms().judging().evaluationDelay();
        return LocalDate.ofInstant(clock.instant().minus(delay), plan.calendar().zone());
    }

    Instant now() {
        return clock.instant();
    }
}

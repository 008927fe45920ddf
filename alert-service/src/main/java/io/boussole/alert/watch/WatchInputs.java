package io.boussole.alert.watch;

import io.boussole.alert.StoredJson;
import io.boussole.alert.judgement.JudgedPlan;
import io.boussole.alert.watch.finding.WatchedPlan;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.plan.PlanPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a look at a plan sees. */
@ApplicationScoped
class WatchInputs {
    /** Held until the transaction ends. */
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 3))";

    private static final String NEWEST =
            "select document from published_plan where tenant_id = ?1 and plan_id = ?2 order by version desc limit 1";

    private static final String SINCE =
            "select min(received_at) from published_plan where tenant_id = ?1 and plan_id = ?2";

    private static final String OBSERVED =
            "select document from kpi_observation where tenant_id = ?1 and plan_id = ?2 order by kpi_id";

    private static final String ALARMED = """
            select rule_id, bool_or(state not in ('RESOLVED', 'CLOSED')) as standing from alert
            where tenant_id = ?1 and plan_id = ?2 group by rule_id""";

    private final EntityManager database;
    private final Clock clock;

    WatchInputs(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Lets one look at a plan go on at a time, over all instances. */
    void lock(PlanKey plan) {
        Object unused = database.createNativeQuery(LOCK)
                .setParameter(1, plan.tenantId() + "/" + plan.planId())
                .getSingleResult();
    }

    /** The newest version of the plan and what was measured of it; empty when the plan is not known. */
    Optional<WatchedPlan> plan(PlanKey plan) {
        List<?> newest = of(NEWEST, String.class, plan).getResultList();
        return newest.stream().findFirst().map(document -> read((String) document, plan));
    }

    private WatchedPlan read(String document, PlanKey plan) {
        PlanPublished published = StoredJson.read(document, PlanPublished.class);
        Instant since = (Instant) of(SINCE, Instant.class, plan).getSingleResult();
        return new WatchedPlan(
                published, new JudgedPlan(published).calendar(), observed(plan), since, clock.instant(), null);
    }

    private Query of(String statement, Class<?> answer, PlanKey plan) {
        return database.createNativeQuery(statement, answer)
                .setParameter(1, plan.tenantId())
                .setParameter(2, plan.planId());
    }

    private List<KpiObserved> observed(PlanKey plan) {
        List<?> documents = of(OBSERVED, String.class, plan).getResultList();
        return documents.stream()
                .map(document -> StoredJson.read((String) document, KpiObserved.class))
                .toList();
    }

    /** Rules of the plan that have ever had an alert, and whether one stands; the others are in their first episode. */
    @SuppressWarnings("unchecked") // the untyped answer of a native query
    Map<UUID, Boolean> alarmed(PlanKey plan) {
        List<Tuple> rules = of(ALARMED, Tuple.class, plan).getResultList();
        return rules.stream()
                .collect(Collectors.toMap(
                        row -> row.get("rule_id", UUID.class), row -> row.get("standing", Boolean.class)));
    }
}

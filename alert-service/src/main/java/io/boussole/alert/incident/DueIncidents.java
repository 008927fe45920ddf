package io.boussole.alert.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What waits for time to pass, over all tenants. Whoever takes something up looks again whether it is still due. */
@ApplicationScoped
class DueIncidents {
    /** Taken at one look. */
    private static final int BATCH = 500;

    private static final String ALERTS = """
            select tenant_id, id from alert
            where escalation_due_at <= ?1 and state = 'OPEN'
            order by escalation_due_at limit ?2""";

    private static final String ACTIONS = """
            select tenant_id, id from corrective_action
            where status in ('OPEN', 'IN_PROGRESS')
              and (escalation_due_at <= ?1 or overdue_from <= ?1 and not overdue_told)
            order by overdue_from limit ?2""";

    /** Actions that were not held against the newest version of their plan, or whose owner leaves by today. */
    private static final String OWNERS = """
            select action.tenant_id, action.id from corrective_action action
            join lateral (
                select version, time_zone from published_plan plan
                where plan.tenant_id = action.tenant_id and plan.plan_id = action.plan_id
                order by version desc limit 1) newest on true
            where action.status in ('OPEN', 'IN_PROGRESS')
              and (action.checked_plan_version < newest.version
                or action.owner_leaves_on <= cast(cast(?1 as timestamptz) at time zone newest.time_zone as date))
            order by action.checked_plan_version limit ?2""";

    private static final String MEASUREMENTS = """
            select tenant_id, id from corrective_action
            where status = 'DONE' and measure_on < cast(cast(?1 as timestamptz) at time zone 'UTC' as date) + 1
            order by measure_on limit ?2""";

    private static final String DECISIONS = """
            select decision.tenant_id, decision.id from alert_decision decision
            where decision.measure_by < cast(cast(?1 as timestamptz) at time zone 'UTC' as date) + 1
              and not exists (select 1 from measured_impact impact
                where impact.tenant_id = decision.tenant_id and impact.subject_id = decision.id)
              and not exists (select 1 from alert_decision later
                where later.tenant_id = decision.tenant_id and later.supersedes = decision.id)
            order by decision.measure_by limit ?2""";

    private final EntityManager database;

    DueIncidents(EntityManager database) {
        this.database = database;
    }

    /** One row of a tenant. */
    record Due(String tenantId, UUID id) {}

    List<Due> alerts(Instant now) {
        return find(ALERTS, now);
    }

    List<Due> actions(Instant now) {
        return find(ACTIONS, now);
    }

    List<Due> owners(Instant now) {
        return find(OWNERS, now);
    }

    List<Due> measurements(Instant now) {
        return find(MEASUREMENTS, now);
    }

    List<Due> decisions(Instant now) {
        return find(DECISIONS, now);
    }

    @SuppressWarnings("unchecked") // the untyped answer of a native query
    private List<Due> find(String query, Instant now) {
        List<Tuple> rows = database.createNativeQuery(query, Tuple.class)
                .setParameter(1, now)
                .setParameter(2, BATCH)
                .getResultList();
        return rows.stream()
                .map(row -> new Due(row.get("tenant_id", String.class), row.get("id", UUID.class)))
                .toList();
    }
}

package io.boussole.alert.synthesis;

import io.boussole.access.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads from what is kept for ever how a plan stood at a moment. */
@ApplicationScoped
class WeekReader {
    private static final String VERDICTS = """
            select distinct on (kpi_id) kpi_id, verdict, changed_at from verdict_change
            where tenant_id = ?1 and plan_id = ?2 and changed_at < ?3
            order by kpi_id, number desc""";

    private static final String ALERTS = """
            select alert.id, alert.kind, alert.subject, alert.opened_at,
                case when exists (select 1 from alert_history entry
                        where entry.tenant_id = alert.tenant_id and entry.alert_id = alert.id
                          and entry.type = 'ACTION_STARTED' and entry.happened_at < ?3) then 'IN_CORRECTION'
                    when alert.acknowledged_at < ?3 then 'ACKNOWLEDGED' else 'OPEN' end as state,
                (select case entry.type when 'UNSUPPORTED' then entry.happened_at end from alert_history entry
                    where entry.tenant_id = alert.tenant_id and entry.alert_id = alert.id
                      and entry.type in ('UNSUPPORTED', 'SUPPORTED') and entry.happened_at < ?3
                    order by entry.number desc limit 1) as unsupported_since
            from alert
            where alert.tenant_id = ?1 and alert.plan_id = ?2 and alert.opened_at < ?3
              and (alert.resolved_at is null or alert.resolved_at >= ?3)
            order by alert.opened_at, alert.id""";

    /** Owner and day as the newest entry before the moment that speaks of them says; in the first entry both stand. */
    private static final String ACTIONS = """
            select * from (
                select action.id, action.alert_id, action.opened_at,
                    coalesce((select case entry.type when 'ACTION_STARTED' then 'IN_PROGRESS' else 'ENDED' end
                        from alert_history entry
                        where entry.tenant_id = action.tenant_id and entry.action_id = action.id
                          and entry.type in ('ACTION_STARTED', 'ACTION_DONE', 'ACTION_CANCELLED')
                          and entry.happened_at < ?3
                        order by entry.number desc limit 1), 'OPEN') as status,
                    (select coalesce(cast(entry.details as jsonb) ->> 'ownerId', cast(entry.details as jsonb) ->> 'to')
                        from alert_history entry
                        where entry.tenant_id = action.tenant_id and entry.action_id = action.id
                          and entry.type in ('OPENED', 'HANDED_OVER', 'REASSIGNED') and entry.happened_at < ?3
                        order by entry.number desc limit 1) as owner_id,
                    (select coalesce(cast(entry.details as jsonb) ->> 'dueOn', cast(entry.details as jsonb) ->> 'to')
                        from alert_history entry
                        where entry.tenant_id = action.tenant_id and entry.action_id = action.id
                          and entry.type in ('OPENED', 'DUE_DATE_CHANGED') and entry.happened_at < ?3
                        order by entry.number desc limit 1) as due_on
                from corrective_action action
                where action.tenant_id = ?1 and action.plan_id = ?2 and action.opened_at < ?3) then_
            where status <> 'ENDED'
            order by due_on, id""";

    private final EntityManager database;
    private final CurrentTenant tenant;

    WeekReader(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    List<Week.Verdict> verdicts(UUID planId, Instant at) {
        return rows(VERDICTS, planId, at).stream()
                .map(row -> new Week.Verdict(
                        row.get("kpi_id", String.class),
                        row.get("verdict", String.class),
                        row.get("changed_at", Instant.class)))
                .toList();
    }

    List<Week.Alert> alerts(UUID planId, Instant at) {
        return rows(ALERTS, planId, at).stream()
                .map(row -> new Week.Alert(
                        row.get("id", UUID.class),
                        row.get("kind", String.class),
                        row.get("subject", String.class),
                        row.get("state", String.class),
                        row.get("opened_at", Instant.class),
                        row.get("unsupported_since", Instant.class)))
                .toList();
    }

    List<Week.Action> actions(UUID planId, Instant at, LocalDate today) {
        return rows(ACTIONS, planId, at).stream().map(row -> action(row, today)).toList();
    }

    private static Week.Action action(Tuple row, LocalDate today) {
        String due = row.get("due_on", String.class);
        LocalDate dueOn = due == null ? null : LocalDate.parse(due);
        return new Week.Action(
                row.get("id", UUID.class),
                row.get("alert_id", UUID.class),
                row.get("status", String.class),
                row.get("owner_id", String.class),
                dueOn,
                dueOn != null && today.isAfter(dueOn));
    }

    @SuppressWarnings("unchecked") // the untyped answer of a native query
    private List<Tuple> rows(String query, UUID planId, Instant at) {
        return database.createNativeQuery(query, Tuple.class)
                .setParameter(1, tenant.id())
                .setParameter(2, planId)
                .setParameter(3, at)
                .getResultList();
    }
}

package io.boussole.alert.synthesis;

import io.boussole.access.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reads what happened to a plan in a span of time. */
@ApplicationScoped
class MonthReader {
    private static final String OF_PLAN = " where tenant_id = ?1 and plan_id = ?2 and ";
    private static final String WITHIN = " >= ?3 and %1$s < ?4";

    private static final String OPENED = "select 'all' as name, count(*) as number from alert" + OF_PLAN + "opened_at"
            + WITHIN.formatted("opened_at");
    private static final String RESOLVED = "select resolution as name, count(*) as number from alert" + OF_PLAN
            + "resolved_at" + WITHIN.formatted("resolved_at") + " group by resolution";
    private static final String IMPACTS = "select conclusion as name, count(*) as number from measured_impact" + OF_PLAN
            + "measured_at" + WITHIN.formatted("measured_at") + " group by conclusion";
    private static final String REVERSALS = "select 'all' as name, count(supersedes) as number from alert_decision"
            + OF_PLAN + "taken_at" + WITHIN.formatted("taken_at");
    private static final String DECISIONS =
            "select id, alert_id, type, reason, cast(measure_by as text) as measure_by, taken_at, taken_by"
                    + " from alert_decision" + OF_PLAN + "taken_at" + WITHIN.formatted("taken_at")
                    + " order by taken_at, id limit 500";

    private static final String RESTATEMENTS = """
            select entry.alert_id, alert.subject, entry.type, entry.happened_at from alert_history entry
            join alert on alert.tenant_id = entry.tenant_id and alert.id = entry.alert_id
            where entry.tenant_id = ?1 and entry.plan_id = ?2 and entry.type in ('UNSUPPORTED', 'SUPPORTED')
              and entry.happened_at >= ?3 and entry.happened_at < ?4
            order by entry.happened_at, entry.alert_id, entry.number limit 500""";

    /** Who answers after the month has ended does not change what the month was like. */
    private static final String TIMES = """
            select
                percentile_cont(0.5) within group (order by extract(epoch from (acknowledged_at - opened_at)))
                    filter (where acknowledged_at < ?4) as acknowledged,
                percentile_cont(0.5) within group (order by extract(epoch from (decided_at - opened_at)))
                    filter (where decided_at < ?4) as decided,
                percentile_cont(0.5) within group (order by extract(epoch from (resolved_at - opened_at)))
                    filter (where resolved_at < ?4) as resolved
            from (
                select alert.opened_at, alert.acknowledged_at, alert.resolved_at,
                    (select min(taken_at) from alert_decision decision
                        where decision.tenant_id = alert.tenant_id and decision.alert_id = alert.id) as decided_at
                from alert where tenant_id = ?1 and plan_id = ?2 and opened_at >= ?3 and opened_at < ?4) answered""";

    private final EntityManager database;
    private final CurrentTenant tenant;

    MonthReader(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** From an instant on, up to and without another. */
    record Span(Instant from, Instant to) {}

    long opened(UUID planId, Span span) {
        return numbers(OPENED, planId, span).getOrDefault("all", 0L);
    }

    Map<String, Long> resolved(UUID planId, Span span) {
        return numbers(RESOLVED, planId, span);
    }

    Map<String, Long> impacts(UUID planId, Span span) {
        return numbers(IMPACTS, planId, span);
    }

    long reversals(UUID planId, Span span) {
        return numbers(REVERSALS, planId, span).getOrDefault("all", 0L);
    }

    List<Month.Decision> decisions(UUID planId, Span span) {
        return rows(DECISIONS, planId, span).stream()
                .map(row -> new Month.Decision(
                        row.get("id", UUID.class),
                        row.get("alert_id", UUID.class),
                        row.get("type", String.class),
                        row.get("reason", String.class),
                        LocalDate.parse(row.get("measure_by", String.class)),
                        row.get("taken_at", Instant.class),
                        row.get("taken_by", String.class)))
                .toList();
    }

    List<Month.Restatement> restatements(UUID planId, Span span) {
        return rows(RESTATEMENTS, planId, span).stream()
                .map(row -> new Month.Restatement(
                        row.get("alert_id", UUID.class),
                        row.get("subject", String.class),
                        "SUPPORTED".equals(row.get("type", String.class)),
                        row.get("happened_at", Instant.class)))
                .toList();
    }

    Month.Times times(UUID planId, Span span) {
        Tuple row = rows(TIMES, planId, span).get(0);
        return new Month.Times(
                row.get("acknowledged", Double.class),
                row.get("decided", Double.class),
                row.get("resolved", Double.class));
    }

    private Map<String, Long> numbers(String query, UUID planId, Span span) {
        Map<String, Long> numbers = new TreeMap<>();
        rows(query, planId, span)
                .forEach(row -> numbers.put(
                        row.get("name", String.class),
                        row.get("number", Number.class).longValue()));
        return numbers;
    }

    @SuppressWarnings("unchecked") // the untyped answer of a native query
    private List<Tuple> rows(String query, UUID planId, Span span) {
        return database.createNativeQuery(query, Tuple.class)
                .setParameter(1, tenant.id())
                .setParameter(2, planId)
                .setParameter(3, span.from())
                .setParameter(4, span.to())
                .getResultList();
    }
}

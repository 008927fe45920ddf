package io.boussole.alert.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** KPIs waiting to be judged: rows, so that a kill loses none, and one a KPI, so that a burst is judged once. */
@ApplicationScoped
public class JudgementQueue {
    private static final String ADD = """
            insert into pending_evaluation as waiting (tenant_id, plan_id, kpi_id, first_at, due_at)
            select touched.tenant_id, touched.plan_id, touched.kpi_id, cast(?4 as timestamptz), cast(?5 as timestamptz)
            from unnest(cast(?1 as text[]), cast(?2 as uuid[]), cast(?3 as text[])) as touched (tenant_id, plan_id, kpi_id)
            order by touched.tenant_id, touched.plan_id, touched.kpi_id
            on conflict (tenant_id, plan_id, kpi_id) do update
            set due_at = greatest(waiting.due_at, least(excluded.due_at, waiting.first_at + make_interval(secs => ?6)))""";

    /**
     * A KPI not judged since the day began where its plan lives, or whose alert, its own or one that accounts for it, stands no more;
     * what already waits stays as it is.
     */
    private static final String ADD_NOT_JUDGED_TODAY = """
            insert into pending_evaluation (tenant_id, plan_id, kpi_id, first_at, due_at)
            select rule.tenant_id, rule.plan_id, rule.kpi_id, ?1, ?1
            from alert_rule rule
            join published_plan plan
              on plan.tenant_id = rule.tenant_id and plan.plan_id = rule.plan_id and plan.version = rule.plan_version
            join kpi_evaluation judged
              on judged.tenant_id = rule.tenant_id and judged.plan_id = rule.plan_id and judged.kpi_id = rule.kpi_id
            where rule.superseded_at is null
              and rule.kind = 'UNDER_PERFORMANCE'
              and rule.enabled
              and (judged.evaluated_on < cast((cast(?1 as timestamptz)
                  - make_interval(mins => rule.evaluation_delay_minutes)) at time zone plan.time_zone as date)
                or exists (
                  select 1 from alert
                  where alert.tenant_id = judged.tenant_id and alert.id = judged.alert_id
                    and alert.state in ('RESOLVED', 'CLOSED')))
            order by rule.tenant_id, rule.plan_id, rule.kpi_id
            on conflict do nothing""";

    private static final String DUE =
            "select tenant_id, plan_id, kpi_id from pending_evaluation where due_at <= ?1 order by due_at limit ?2";

    private static final String CLAIM =
            "delete from pending_evaluation where tenant_id = ?1 and plan_id = ?2 and kpi_id = ?3 and due_at <= ?4";

    private static final String POSTPONE =
            "update pending_evaluation set due_at = ?4 where tenant_id = ?1 and plan_id = ?2 and kpi_id = ?3";

    private final EntityManager database;
    private final EvaluationConfig config;
    private final Clock clock;

    JudgementQueue(EntityManager database, EvaluationConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    public void add(KpiKey kpi) {
        add(Set.of(kpi));
    }

    /**
     * Judges each KPI once it has been quiet for the settle time; while it is not, for at most the longest wait. A transaction that adds
     * several adds them in one call, which takes them in one order, so that two that do so never wait for one another for ever.
     */
    public void add(Set<KpiKey> kpis) {
        Instant now = clock.instant();
        Duration longest = config.settleTime().multipliedBy(config.longestWait());
        database.createNativeQuery(ADD)
                .setParameter(1, kpis.stream().map(KpiKey::tenantId).toArray(String[]::new))
                .setParameter(2, kpis.stream().map(KpiKey::planId).toArray(UUID[]::new))
                .setParameter(3, kpis.stream().map(KpiKey::kpiId).toArray(String[]::new))
                .setParameter(4, now)
                .setParameter(5, now.plus(config.settleTime()))
                .setParameter(6, longest.toMillis() / 1000.0)
                .executeUpdate();
    }

    int addNotJudgedToday() {
        return database.createNativeQuery(ADD_NOT_JUDGED_TODAY)
                .setParameter(1, clock.instant())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // the untyped answer of a native query
    List<KpiKey> due() {
        List<Tuple> rows = database.createNativeQuery(DUE, Tuple.class)
                .setParameter(1, clock.instant())
                .setParameter(2, config.batch())
                .getResultList();
        return rows.stream()
                .map(row -> new KpiKey(
                        row.get("tenant_id", String.class),
                        row.get("plan_id", UUID.class),
                        row.get("kpi_id", String.class)))
                .toList();
    }

    /** Takes the KPI out of the queue, if it is still in it and due. */
    boolean claim(KpiKey kpi) {
        return change(CLAIM, kpi, clock.instant());
    }

    boolean postpone(KpiKey kpi) {
        return change(POSTPONE, kpi, clock.instant().plus(config.retryPause()));
    }

    private boolean change(String statement, KpiKey kpi, Instant instant) {
        return database.createNativeQuery(statement)
                        .setParameter(1, kpi.tenantId())
                        .setParameter(2, kpi.planId())
                        .setParameter(3, kpi.kpiId())
                        .setParameter(4, instant)
                        .executeUpdate()
                == 1;
    }
}

package io.boussole.metrics.kpi;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which KPIs are ahead of what has been published of them. */
@ApplicationScoped
final class KpiRepository {
    /** Locked in one order, so that two consumers wait for each other instead of failing. */
    private static final String MARK_DUE = """
            with due as (
                select k.tenant_id, k.plan_id, k.kpi_id from measured_kpi k join measured_plan p using (tenant_id, plan_id)
                where k.tenant_id = ? and k.measures && ? and k.measured
                    and p.state = 'ACTIVE' and p.period_end >= ? and p.period_start <= ?
                order by k.plan_id, k.kpi_id for update of k)
            update measured_kpi k set revision = k.revision + 1 from due
            where k.tenant_id = due.tenant_id and k.plan_id = due.plan_id and k.kpi_id = due.kpi_id""";

    /** Shared by folds until they commit; a plan that is activated waits for them. */
    private static final String SHARE = "select pg_advisory_xact_lock_shared(hashtextextended(?, 2))";

    /**
     * What was to come when it was counted, and has come since, such as the end of the time for an answer; a quarter of an hour at a time.
     * Each hour in which a connection was heard, all KPIs: how far their sources reach is news, too.
     */
    private static final String MARK_PASSED = """
            with passed as (
                select tenant_id, plan_id, seen_until, period_start, period_end from measured_plan
                where state = 'ACTIVE' and (seen_until is null or seen_until < ?::timestamptz - interval '15 minutes')
                order by tenant_id, plan_id for update),
            due as (
                select k.tenant_id, k.plan_id, k.kpi_id from measured_kpi k join passed p using (tenant_id, plan_id)
                where k.measured and k.part_of_plan and (p.seen_until is null
                    or p.seen_until::date < ?::timestamptz::date
                    or (date_trunc('hour', p.seen_until) < date_trunc('hour', ?::timestamptz)
                        and exists (select 1 from connection_tally t
                            where t.tenant_id = k.tenant_id and t.last_received_at > p.seen_until))
                    or exists (select 1 from measure_bucket b where b.tenant_id = k.tenant_id and b.measure = any (k.measures)
                        and b.bucket_start > p.seen_until and b.bucket_start <= ?)
                    or exists (select 1 from response_case c where c.tenant_id = k.tenant_id and c.kind = any (k.measures)
                        and c.answered_at is null and c.started_at > p.seen_until - interval '30 days'
                        and c.started_at between p.period_start - interval '1 day' and p.period_end + interval '2 days'))
                order by 1, 2, 3 for update of k),
            marked as (
                update measured_kpi k set revision = k.revision + 1 from due
                where k.tenant_id = due.tenant_id and k.plan_id = due.plan_id and k.kpi_id = due.kpi_id)
            update measured_plan p set seen_until = ? from passed
            where p.tenant_id = passed.tenant_id and p.plan_id = passed.plan_id""";

    private static final String PUT_OFF =
            "update measured_kpi set retry_at = ? where tenant_id = ? and plan_id = ? and kpi_id = ?";

    private static final String DUE = """
            select k.tenant_id, k.plan_id, k.kpi_id, k.revision
            from measured_kpi k join measured_plan p using (tenant_id, plan_id)
            where k.revision > k.published_revision and k.measured and k.part_of_plan and p.state = 'ACTIVE'
                and (k.retry_at is null or k.retry_at <= ?)
                and not exists (select 1 from replay r where r.tenant_id = k.tenant_id and r.whole
                    and r.state in ('CLEARING', 'FOLDING'))
            order by k.tenant_id, k.plan_id, k.kpi_id limit ?""";

    private static final String NOTE_PUBLISHED = """
            update measured_kpi set published_revision = ?, retry_at = null
            where tenant_id = ? and plan_id = ? and kpi_id = ? and published_revision < ?""";

    private final Database database;

    KpiRepository(Database database) {
        this.database = database;
    }

    /** A KPI to publish, at a revision that its value is at least as new as. */
    record Due(String tenantId, UUID planId, String kpiId, long revision) {}

    /** A plan that is activated from now on waits until this transaction has ended. */
    void announceFold(String tenantId) {
        database.query(SHARE, parameters -> parameters.put("kpis/" + tenantId), row -> true);
    }

    /** @param read measures or kinds of cases */
    void markDue(String tenantId, Set<? extends Enum<?>> read, LocalDate from, LocalDate to) {
        database.update(
                MARK_DUE,
                parameters -> parameters
                        .put(tenantId)
                        .column("text", List.copyOf(read), one -> one)
                        .put(from)
                        .put(to));
    }

    /** @return whether the plans were looked at */
    boolean markPassed(Instant now) {
        return database.update(
                        MARK_PASSED,
                        parameters ->
                                parameters.put(now).put(now).put(now).put(now).put(now))
                > 0;
    }

    void putOff(Due failed, Instant until) {
        database.update(
                PUT_OFF,
                parameters -> parameters
                        .put(until)
                        .put(failed.tenantId())
                        .put(failed.planId())
                        .put(failed.kpiId()));
    }

    List<Due> due(int limit, Instant now) {
        return database.query(
                DUE,
                parameters -> parameters.put(now).put(limit),
                row -> new Due(
                        row.getString("tenant_id"),
                        Columns.uuid(row, "plan_id"),
                        row.getString("kpi_id"),
                        row.getLong("revision")));
    }

    /** The KPI stays due when its revision has risen since. */
    void notePublished(Due published) {
        database.update(
                NOTE_PUBLISHED,
                parameters -> parameters
                        .put(published.revision())
                        .put(published.tenantId())
                        .put(published.planId())
                        .put(published.kpiId())
                        .put(published.revision()));
    }
}

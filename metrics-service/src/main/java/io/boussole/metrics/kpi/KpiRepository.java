package io.boussole.metrics.kpi;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which KPIs are ahead of what has been published of them. */
@ApplicationScoped
final class KpiRepository {
    /** Locked in one order, so that two consumers wait for each other instead of failing. */
    private static final String MARK_DUE = """
            with due as (
                select k.tenant_id, k.plan_id, k.kpi_id from measured_kpi k join measured_plan p using (tenant_id, plan_id)
                where k.tenant_id = ? and k.metric = any (?) and k.measured
                    and p.state = 'ACTIVE' and p.period_end >= ? and p.period_start <= ?
                order by k.plan_id, k.kpi_id for update of k)
            update measured_kpi k set revision = k.revision + 1 from due
            where k.tenant_id = due.tenant_id and k.plan_id = due.plan_id and k.kpi_id = due.kpi_id""";

    private static final String DUE = """
            select k.tenant_id, k.plan_id, k.kpi_id, k.revision
            from measured_kpi k join measured_plan p using (tenant_id, plan_id)
            where k.revision > k.published_revision and k.measured and p.state = 'ACTIVE'
            order by k.tenant_id, k.plan_id, k.kpi_id limit ?""";

    private static final String NOTE_PUBLISHED = """
            update measured_kpi set published_revision = ?
            where tenant_id = ? and plan_id = ? and kpi_id = ? and published_revision < ?""";

    private final Database database;

    KpiRepository(Database database) {
        this.database = database;
    }

    /** A KPI to publish, at a revision that its value is at least as new as. */
    record Due(String tenantId, UUID planId, String kpiId, long revision) {}

    void markDue(String tenantId, List<String> metrics, LocalDate from, LocalDate to) {
        database.update(
                MARK_DUE,
                parameters -> parameters
                        .put(tenantId)
                        .column("text", metrics, metric -> metric)
                        .put(from)
                        .put(to));
    }

    List<Due> due(int limit) {
        return database.query(
                DUE,
                parameters -> parameters.put(limit),
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

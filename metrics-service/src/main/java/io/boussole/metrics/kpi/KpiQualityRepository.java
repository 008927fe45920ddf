package io.boussole.metrics.kpi;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.quality.KpiStanding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Of which plans the data is to be judged, and how that of their KPIs was found. */
@ApplicationScoped
final class KpiQualityRepository {
    /** Each plan is one instance's; what is read anew in a replay is judged once it is all there. */
    private static final String CLAIM = """
            with waiting as (
                select p.tenant_id, p.plan_id from measured_plan p
                where p.state = 'ACTIVE' and (p.quality_read_at is null or p.quality_read_at <= ?)
                    and not exists (select 1 from replay r where r.tenant_id = p.tenant_id and r.whole
                        and r.state in ('CLEARING', 'FOLDING'))
                order by p.quality_read_at nulls first, p.tenant_id, p.plan_id limit ? for update of p skip locked)
            update measured_plan p set quality_read_at = ? from waiting
            where p.tenant_id = waiting.tenant_id and p.plan_id = waiting.plan_id
            returning p.tenant_id, p.plan_id""";

    private static final String NOTE = """
            update measured_kpi set data_quality = ?, projected_completeness = ?, revision = revision + 1,
                usual_lags = (select jsonb_object_agg(connection_id, days) from unnest(?, ?) as t(connection_id, days))
            where tenant_id = ? and plan_id = ? and kpi_id = ? and part_of_plan""";

    private final Database database;

    KpiQualityRepository(Database database) {
        this.database = database;
    }

    /** A plan to judge. */
    record Plan(String tenantId, UUID id) {}

    /** @param readUntil plans that were judged later than this wait */
    List<Plan> claim(Instant readUntil, Instant now, int limit) {
        return database.query(
                CLAIM,
                parameters -> parameters.put(readUntil).put(limit).put(now),
                row -> new Plan(row.getString("tenant_id"), Columns.uuid(row, "plan_id")));
    }

    /** The KPI is due with it. */
    void note(Plan plan, String kpiId, KpiStanding standing) {
        List<Map.Entry<UUID, Integer>> lags =
                List.copyOf(standing.usualLagDays().entrySet());
        database.update(
                NOTE,
                parameters -> parameters
                        .put(standing.score())
                        .put(standing.projectedCompleteness())
                        .column("text", lags, lag -> lag.getKey().toString())
                        .column("integer", lags, Map.Entry::getValue)
                        .put(plan.tenantId())
                        .put(plan.id())
                        .put(kpiId));
    }
}

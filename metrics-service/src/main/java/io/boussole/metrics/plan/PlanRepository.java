package io.boussole.metrics.plan;

import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.contracts.plan.PlanState;
import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Plans and their KPIs. */
@ApplicationScoped
final class PlanRepository {
    private static final String SAVE_PLAN = """
            insert into measured_plan as stored (tenant_id, plan_id, version, state, name, period_start, period_end, time_zone,
                currency, document, seen_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, now())
            on conflict (tenant_id, plan_id) do update set version = excluded.version, state = excluded.state,
                name = excluded.name, period_start = excluded.period_start, period_end = excluded.period_end,
                time_zone = excluded.time_zone, currency = excluded.currency,
                document = excluded.document
            where stored.version < excluded.version""";

    /** Rows of dropped KPIs stay, so that the revision goes on rising should one come back. */
    private static final String DROP_KPIS =
            "update measured_kpi set part_of_plan = false, measured = false where tenant_id = ? and plan_id = ?";

    /** A new version of the plan may measure the same KPI over another period, so each is due. */
    private static final String SAVE_KPIS = """
            insert into measured_kpi as stored (tenant_id, plan_id, part_of_plan, revision, published_revision, kpi_id, position,
                metric, label, target, channel_id, measured, measures)
            select ?, ?, true, 1, 0, kpi_id, position, metric, label, target, channel_id, measured,
                string_to_array(measures, ' ')
            from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                as t(kpi_id, position, metric, label, target, channel_id, measured, measures)
            on conflict (tenant_id, plan_id, kpi_id) do update set part_of_plan = true, position = excluded.position,
                metric = excluded.metric, label = excluded.label, target = excluded.target, channel_id = excluded.channel_id,
                measured = excluded.measured, measures = excluded.measures, retry_at = null, revision = stored.revision + 1""";

    private static final String REMEASURE = """
            update measured_kpi k set measured = true, measures = string_to_array(t.measures, ' '), retry_at = null,
                revision = revision + 1
            from unnest(?, ?) as t(kpi_id, measures)
            where k.tenant_id = ? and k.plan_id = ? and k.kpi_id = t.kpi_id and k.part_of_plan""";

    private static final String ACTIVE =
            "select * from measured_plan where tenant_id = ? and state = 'ACTIVE' order by plan_id";

    private static final String FIND = "select * from measured_plan where tenant_id = ? and plan_id = ?";

    private static final String KPIS =
            "select * from measured_kpi where tenant_id = ? and plan_id = ? and part_of_plan order by position";

    /** A fold that is under way ends first: it may have looked for KPIs before there were these. */
    private static final String AWAIT_FOLDS = "select pg_advisory_xact_lock(hashtextextended(?, 2))";

    private final Database database;

    PlanRepository(Database database) {
        this.database = database;
    }

    /**
     * @param measures what each KPI reads; without those that cannot be measured
     * @return false when this version, or a newer one, is known already
     */
    boolean save(String tenantId, PlanPublished plan, Map<String, Set<String>> measures) {
        int written = database.update(
                SAVE_PLAN,
                parameters -> parameters
                        .put(tenantId)
                        .put(plan.planId())
                        .put(plan.version())
                        .put(plan.state().name())
                        .put(plan.name())
                        .put(plan.period().start())
                        .put(plan.period().end())
                        .put(plan.calendar().timeZone().getId())
                        .put(plan.currency())
                        .put(PlanJson.write(plan)));
        if (written == 1) {
            saveKpis(tenantId, plan.planId(), plan.kpis(), measures);
        }
        return written == 1;
    }

    private void saveKpis(String tenantId, UUID planId, List<PlanKpi> kpis, Map<String, Set<String>> measures) {
        database.update(DROP_KPIS, parameters -> parameters.put(tenantId).put(planId));
        List<Integer> positions = IntStream.range(0, kpis.size()).boxed().toList();
        database.update(
                SAVE_KPIS,
                parameters -> parameters
                        .put(tenantId)
                        .put(planId)
                        .column("text", kpis, PlanKpi::id)
                        .column("integer", positions, position -> position)
                        .column("text", kpis, PlanKpi::metric)
                        .column("text", kpis, PlanKpi::label)
                        .column("numeric", kpis, PlanKpi::target)
                        .column("text", kpis, PlanKpi::channelId)
                        .column("boolean", kpis, kpi -> measures.containsKey(kpi.id()))
                        .column("text", kpis, kpi -> String.join(" ", measures.getOrDefault(kpi.id(), Set.of()))));
    }

    /** They are due, and from now on with every change of these measures. */
    void remeasure(String tenantId, UUID planId, Map<String, Set<String>> measures) {
        List<String> kpis = List.copyOf(measures.keySet());
        database.update(
                REMEASURE,
                parameters -> parameters
                        .column("text", kpis, kpi -> kpi)
                        .column("text", kpis, kpi -> String.join(" ", measures.getOrDefault(kpi, Set.of())))
                        .put(tenantId)
                        .put(planId));
    }

    List<MeasuredPlan> active(String tenantId) {
        return database.query(ACTIVE, parameters -> parameters.put(tenantId), PlanRepository::plan);
    }

    void awaitFolds(String tenantId) {
        database.query(AWAIT_FOLDS, parameters -> parameters.put("kpis/" + tenantId), row -> true);
    }

    Optional<MeasuredPlan> find(String tenantId, UUID planId) {
        return database.queryOne(FIND, parameters -> parameters.put(tenantId).put(planId), PlanRepository::plan);
    }

    List<MeasuredKpi> kpis(String tenantId, UUID planId) {
        return database.query(KPIS, parameters -> parameters.put(tenantId).put(planId), PlanRepository::kpi);
    }

    private static MeasuredPlan plan(ResultSet row) throws SQLException {
        return new MeasuredPlan(
                row.getString("tenant_id"),
                Columns.uuid(row, "plan_id"),
                row.getLong("version"),
                PlanState.valueOf(row.getString("state")),
                row.getString("name"),
                Columns.date(row, "period_start"),
                Columns.date(row, "period_end"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("currency"),
                PlanJson.read(row.getString("document")));
    }

    private static MeasuredKpi kpi(ResultSet row) throws SQLException {
        return new MeasuredKpi(
                row.getString("kpi_id"),
                row.getString("metric"),
                row.getString("label"),
                row.getBigDecimal("target"),
                row.getString("channel_id"),
                row.getBoolean("measured"),
                row.getLong("revision"),
                row.getBigDecimal("data_quality"),
                row.getBigDecimal("projected_completeness"),
                PlanJson.readLags(row.getString("usual_lags")));
    }
}

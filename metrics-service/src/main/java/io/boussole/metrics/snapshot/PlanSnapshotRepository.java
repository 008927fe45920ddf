package io.boussole.metrics.snapshot;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Frozen figures; there is no statement that changes one. */
@ApplicationScoped
class PlanSnapshotRepository {
    /** While everything is built anew, nothing of it is complete. */
    private static final String ACTIVE_PLANS = """
            select p.tenant_id, p.plan_id, p.period_start, p.period_end, p.time_zone,
                array(select s.kind || ' ' || s.day from plan_snapshot s
                    where s.tenant_id = p.tenant_id and s.plan_id = p.plan_id) as taken
            from measured_plan p
            where p.state = 'ACTIVE' and p.document is not null
                and not exists (select 1 from replay r where r.tenant_id = p.tenant_id and r.whole
                    and r.state in ('CLEARING', 'FOLDING'))
            order by p.tenant_id, p.plan_id""";

    /** Of several instances that take it the first one has. */
    private static final String ADD = """
            insert into plan_snapshot (tenant_id, plan_id, kind, day, taken_at, figures) values (?, ?, ?, ?, ?, ?::jsonb)
            on conflict do nothing""";

    private static final String FIND =
            "select * from plan_snapshot where tenant_id = ? and plan_id = ? and kind = ? and day = ?";

    private static final String BETWEEN = """
            select * from plan_snapshot where tenant_id = ? and plan_id = ? and day >= ? and day < ? order by day, kind""";

    private static final String PAGE = """
            select * from plan_snapshot where tenant_id = ? and plan_id = ? and kind = any (?) and (day < ? or day = ? and kind > ?)
            order by day desc, kind limit ?""";

    private final Database database;

    PlanSnapshotRepository(Database database) {
        this.database = database;
    }

    /**
     * A plan of which something may be due.
     *
     * @param taken kind and day of its snapshots, with a blank between
     */
    record ActivePlan(String tenantId, UUID planId, SnapshotDays days, Set<String> taken) {}

    List<ActivePlan> activePlans() {
        return database.query(ACTIVE_PLANS, parameters -> {}, PlanSnapshotRepository::activePlan);
    }

    /** @return false when there is one already */
    boolean add(String tenantId, PlanSnapshot snapshot) {
        return database.update(
                        ADD,
                        parameters -> parameters
                                .put(tenantId)
                                .put(snapshot.planId())
                                .put(snapshot.kind().name())
                                .put(snapshot.day())
                                .put(snapshot.takenAt())
                                .put(FiguresJson.write(snapshot.figures())))
                == 1;
    }

    Optional<PlanSnapshot> find(String tenantId, UUID planId, SnapshotKind kind, LocalDate day) {
        return database.queryOne(
                FIND,
                parameters ->
                        parameters.put(tenantId).put(planId).put(kind.name()).put(day),
                PlanSnapshotRepository::snapshot);
    }

    /** @param before not included */
    List<PlanSnapshot> between(String tenantId, UUID planId, LocalDate from, LocalDate before) {
        return database.query(
                BETWEEN,
                parameters -> parameters.put(tenantId).put(planId).put(from).put(before),
                PlanSnapshotRepository::snapshot);
    }

    /** The newest first. */
    List<PlanSnapshot> page(
            String tenantId, UUID planId, @Nullable SnapshotKind kind, SnapshotDays.Due after, int limit) {
        List<SnapshotKind> kinds = kind == null ? List.of(SnapshotKind.values()) : List.of(kind);
        return database.query(
                PAGE,
                parameters -> parameters
                        .put(tenantId)
                        .put(planId)
                        .column("text", kinds, SnapshotKind::name)
                        .put(after.day())
                        .put(after.day())
                        .put(after.kind().name())
                        .put(limit),
                PlanSnapshotRepository::snapshot);
    }

    private static ActivePlan activePlan(ResultSet row) throws SQLException {
        String[] taken = (String[]) row.getArray("taken").getArray();
        return new ActivePlan(
                row.getString("tenant_id"),
                Columns.uuid(row, "plan_id"),
                new SnapshotDays(
                        Columns.date(row, "period_start"),
                        Columns.date(row, "period_end"),
                        ZoneId.of(row.getString("time_zone"))),
                Arrays.stream(taken).collect(Collectors.toSet()));
    }

    private static PlanSnapshot snapshot(ResultSet row) throws SQLException {
        Instant takenAt = Columns.requiredInstant(row, "taken_at");
        return new PlanSnapshot(
                Columns.uuid(row, "plan_id"),
                SnapshotKind.valueOf(row.getString("kind")),
                Columns.date(row, "day"),
                takenAt,
                FiguresJson.read(row.getString("figures")));
    }
}

package io.boussole.metrics.journey.terms;

import io.boussole.contracts.plan.PlanPublished;
import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The terms of the newest version of each plan. */
@ApplicationScoped
class PlanTermsRepository {
    private static final String SAVE = """
            insert into plan_terms as stored (tenant_id, plan_id, version, period_start, period_end, calendar, nurture_weights)
            values (?, ?, ?, ?, ?, ?::jsonb, ?)
            on conflict (tenant_id, plan_id) do update set version = excluded.version, period_start = excluded.period_start,
                period_end = excluded.period_end, calendar = excluded.calendar, nurture_weights = excluded.nurture_weights
            where stored.version < excluded.version""";

    private static final String FIND = "select * from plan_terms where tenant_id = ? and plan_id = ?";

    private static final String ALL = "select * from plan_terms where tenant_id = ? order by plan_id";

    private final Database database;

    PlanTermsRepository(Database database) {
        this.database = database;
    }

    void save(String tenantId, PlanPublished plan) {
        database.update(
                SAVE,
                parameters -> parameters
                        .put(tenantId)
                        .put(plan.planId())
                        .put(plan.version())
                        .put(plan.period().start())
                        .put(plan.period().end())
                        .put(CalendarJson.write(plan.calendar()))
                        .put(plan.nurtureWeights()));
    }

    Optional<PlanTerms> find(String tenantId, UUID planId) {
        return database.queryOne(FIND, parameters -> parameters.put(tenantId).put(planId), PlanTermsRepository::terms);
    }

    List<PlanTerms> all(String tenantId) {
        return database.query(ALL, parameters -> parameters.put(tenantId), PlanTermsRepository::terms);
    }

    private static PlanTerms terms(ResultSet row) throws SQLException {
        return new PlanTerms(
                Columns.uuid(row, "plan_id"),
                Columns.date(row, "period_start"),
                Columns.date(row, "period_end"),
                CalendarJson.read(row.getString("calendar")),
                row.getString("nurture_weights"));
    }
}

package io.boussole.metrics.quality;

import io.boussole.contracts.plan.PlanDataSource;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.intake.PlanTaken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who looks after each data source, as the newest version of each plan says. */
@ApplicationScoped
class Stewards implements PlanTaken {
    private static final String REMOVE =
            "delete from data_steward where tenant_id = ? and plan_id = ? and plan_version < ?";
    private static final String ADD = """
            insert into data_steward (tenant_id, plan_id, plan_version, source, steward_id)
            select ?, ?, ?, * from unnest(?, ?) on conflict do nothing""";
    private static final String LIST = """
            select d.plan_id, d.source, d.steward_id from data_steward d join measured_plan p using (tenant_id, plan_id)
            where tenant_id = ? and (?::uuid is null or plan_id = ?) and p.state = 'ACTIVE'
            order by d.source, d.plan_id""";

    private final Database database;

    Stewards(Database database) {
        this.database = database;
    }

    @Override
    public void by(String tenantId, PlanPublished plan) {
        database.update(
                REMOVE,
                parameters -> parameters.put(tenantId).put(plan.planId()).put(plan.version()));
        List<PlanDataSource> sources = plan.dataSources();
        database.update(
                ADD,
                parameters -> parameters
                        .put(tenantId)
                        .put(plan.planId())
                        .put(plan.version())
                        .column("text", sources, PlanDataSource::source)
                        .column("text", sources, PlanDataSource::stewardId));
    }

    /** @param planId null for all active plans */
    List<Steward> list(String tenantId, @Nullable UUID planId) {
        return database.query(
                LIST,
                parameters -> parameters.put(tenantId).put(planId).put(planId),
                row -> new Steward(Columns.uuid(row, "plan_id"), row.getString("source"), row.getString("steward_id")));
    }
}

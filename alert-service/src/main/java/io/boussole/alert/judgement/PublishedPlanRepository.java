package io.boussole.alert.judgement;

import io.boussole.alert.StoredJson;
import io.boussole.contracts.plan.PlanPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Plans in every version that was published. */
@ApplicationScoped
public class PublishedPlanRepository {
    private static final String KEEP = """
            insert into published_plan (tenant_id, plan_id, version, state, time_zone, document, received_at)
            select ?1, ?2, ?3, ?4, ?5, ?6, ?7
            where not exists (
                select 1 from published_plan where tenant_id = ?1 and plan_id = ?2 and version >= ?3)
            on conflict do nothing""";

    private static final String VERSION =
            "select document from published_plan where tenant_id = ?1 and plan_id = ?2 and version = ?3";

    private final EntityManager database;
    private final Clock clock;

    PublishedPlanRepository(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether the version was newer than every one known of the plan. */
    public boolean keepIfNewer(String tenantId, JudgedPlan plan) {
        PlanPublished published = plan.published();
        return database.createNativeQuery(KEEP)
                        .setParameter(1, tenantId)
                        .setParameter(2, published.planId())
                        .setParameter(3, published.version())
                        .setParameter(4, published.state().name())
                        .setParameter(5, plan.calendar().zone().getId())
                        .setParameter(6, StoredJson.write(published))
                        .setParameter(7, clock.instant())
                        .executeUpdate()
                == 1;
    }

    JudgedPlan version(String tenantId, java.util.UUID planId, long version) {
        Object document = database.createNativeQuery(VERSION, String.class)
                .setParameter(1, tenantId)
                .setParameter(2, planId)
                .setParameter(3, version)
                .getSingleResult();
        return new JudgedPlan(StoredJson.read((String) document, PlanPublished.class));
    }
}

package io.boussole.alert.judgement;

import io.boussole.alert.StoredJson;
import io.boussole.calendar.BusinessCalendar;
import io.boussole.contracts.plan.PlanPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Plans in every version that was published. */
@ApplicationScoped
public class PublishedPlanRepository {
    private static final String KEEP = """
            insert into published_plan (tenant_id, plan_id, version, state, time_zone, document, received_at)
            select ?1, ?2, ?3, ?4, ?5, ?6, ?7
            where not exists (
                select 1 from published_plan where tenant_id = ?1 and plan_id = ?2 and version >= ?3)
            on conflict do nothing""";

    /** A review leaves the version as it is; only when it was is new. */
    private static final String KEEP_REVIEW = """
            update published_plan set document = ?4
            where tenant_id = ?1 and plan_id = ?2 and version = ?3 and state = ?5
              and coalesce(cast(cast(document as jsonb) ->> 'lastReviewedAt' as timestamptz), '-infinity') < ?6""";

    private static final String VERSION =
            "select document from published_plan where tenant_id = ?1 and plan_id = ?2 and version = ?3";

    private static final String NEWEST =
            "select document from published_plan where tenant_id = ?1 and plan_id = ?2 order by version desc limit 1";

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

    /** Whether the version is known and was looked through since. */
    public boolean keepIfReviewed(String tenantId, JudgedPlan plan) {
        PlanPublished published = plan.published();
        return published.lastReviewedAt() != null
                && database.createNativeQuery(KEEP_REVIEW)
                                .setParameter(1, tenantId)
                                .setParameter(2, published.planId())
                                .setParameter(3, published.version())
                                .setParameter(4, StoredJson.write(published))
                                .setParameter(5, published.state().name())
                                .setParameter(6, published.lastReviewedAt())
                                .executeUpdate()
                        == 1;
    }

    public JudgedPlan version(String tenantId, java.util.UUID planId, long version) {
        Object document = database.createNativeQuery(VERSION)
                .setParameter(1, tenantId)
                .setParameter(2, planId)
                .setParameter(3, version)
                .getSingleResult();
        return new JudgedPlan(StoredJson.read((String) document, PlanPublished.class));
    }

    /** When the team of the plan works, after its newest version; empty for a plan that is not known. */
    public Optional<BusinessCalendar> newestCalendar(String tenantId, java.util.UUID planId) {
        List<?> documents = database.createNativeQuery(NEWEST)
                .setParameter(1, tenantId)
                .setParameter(2, planId)
                .getResultList();
        return documents.stream()
                .findFirst()
                .map(document -> new JudgedPlan(StoredJson.read((String) document, PlanPublished.class)).calendar());
    }
}

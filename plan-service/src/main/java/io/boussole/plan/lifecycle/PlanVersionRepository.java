package io.boussole.plan.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PlanVersionRepository implements PanacheRepositoryBase<PlanVersion, PlanVersion.Key> {
    private static final String NEWEST_FIRST = """
            select new io.boussole.plan.lifecycle.PublishedVersion(v.version, v.state, v.publishedAt, v.publishedBy)
            from PlanVersion v
            where v.planId = :planId and v.version < :before
            order by v.version desc
            """;

    List<PublishedVersion> newestFirst(UUID planId, long before, int limit) {
        return getEntityManager()
                .createQuery(NEWEST_FIRST, PublishedVersion.class)
                .setParameter("planId", planId)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}

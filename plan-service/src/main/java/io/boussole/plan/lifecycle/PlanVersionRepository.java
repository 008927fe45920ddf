package io.boussole.plan.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PlanVersionRepository implements PanacheRepositoryBase<PlanVersion, PlanVersion.Key> {
    private static final String NEWEST_FIRST = """
            select new io.boussole.plan.lifecycle.PublishedVersion(
                v.version, v.state, v.publishedAt, v.publishedBy, v.reason, v.decisionId, v.added, v.removed, v.changed)
            from PlanVersion v
            where v.planId = :planId and v.version < :before
            order by v.version desc
            """;

    /** The last version published at or before {@code instant}. */
    Optional<PlanVersion> inForce(UUID planId, Instant instant) {
        return find("planId = ?1 and publishedAt <= ?2 order by version desc", planId, instant)
                .firstResultOptional();
    }

    /** Whether a version came of the decision. */
    boolean hasCarriedOut(UUID planId, UUID decisionId) {
        return count("planId = ?1 and decisionId = ?2", planId, decisionId) > 0;
    }

    List<PublishedVersion> newestFirst(UUID planId, long before, int limit) {
        return getEntityManager()
                .createQuery(NEWEST_FIRST, PublishedVersion.class)
                .setParameter("planId", planId)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}

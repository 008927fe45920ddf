package io.boussole.plan.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<Plan, UUID> {
    private static final String NEWEST_FIRST = """
            select new io.boussole.plan.lifecycle.PlanSummary(
                p.id, p.name, p.template, p.state, p.periodStart, p.periodEnd,
                p.revision, p.version, p.createdAt, p.createdBy, p.changedAt, p.changedBy)
            from Plan p
            where (:state is null or p.state = :state)
              and (p.createdAt < :createdAt or (p.createdAt = :createdAt and p.id < :id))
            order by p.createdAt desc, p.id desc
            """;

    /** The plan, for this transaction alone: whoever changes it at the same time waits and then sees the result. */
    Optional<Plan> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Plans without their documents, which may be large. */
    List<PlanSummary> newestFirst(@Nullable PlanState state, PlanCursor after, int limit) {
        return getEntityManager()
                .createQuery(NEWEST_FIRST, PlanSummary.class)
                .setParameter("state", state)
                .setParameter("createdAt", after.createdAt())
                .setParameter("id", after.id())
                .setMaxResults(limit)
                .getResultList();
    }
}

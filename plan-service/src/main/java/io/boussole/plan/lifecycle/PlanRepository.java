package io.boussole.plan.lifecycle;

import io.boussole.http.TimeCursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
                p.revision, p.version, p.createdAt, p.createdBy, p.changedAt, p.changedBy,
                p.renewedFrom, p.reviewedAt, p.reviewedBy, p.offTrackSince)
            from Plan p
            where (:state is null or p.state = :state)
              and (p.createdAt < :createdAt or (p.createdAt = :createdAt and p.id < :id))
            order by p.createdAt desc, p.id desc
            """;

    /** The plan, for this transaction alone: whoever changes it at the same time waits and then sees the result. */
    Optional<Plan> lock(UUID id) {
        EntityManager entities = getEntityManager();
        Optional<Plan> plan = findByIdOptional(id);
        // What this transaction read before it had the lock may be out of date; what it wrote itself must not be lost.
        entities.flush();
        plan.ifPresent(read -> entities.refresh(read, LockModeType.PESSIMISTIC_WRITE));
        return plan;
    }

    /** The plan that carries {@code id} on. */
    Optional<UUID> successorOf(UUID id) {
        return getEntityManager()
                .createQuery("select p.id from Plan p where p.renewedFrom = :id", UUID.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Plans without their documents, which may be large. */
    List<PlanSummary> newestFirst(@Nullable PlanState state, TimeCursor after, int limit) {
        return getEntityManager()
                .createQuery(NEWEST_FIRST, PlanSummary.class)
                .setParameter("state", state)
                .setParameter("createdAt", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit)
                .getResultList();
    }
}

package io.boussole.plan.feedback;

import io.boussole.access.CurrentTenant;
import io.boussole.plan.lifecycle.PlanService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who did something with a plan, read from what each feature keeps of it. */
@ApplicationScoped
class ContributorRepository {
    private static final String CONTRIBUTORS = """
            select author from (
            select author from feedback
             where tenant_id = :tenant and plan_id = :plan and created_at >= :start and created_at < :end
            union
            select published_by from plan_version
             where tenant_id = :tenant and plan_id = :plan and published_at >= :start and published_at < :end
            union
            select closed_by from ritual_occurrence
             where tenant_id = :tenant and plan_id = :plan and closed_at >= :start and closed_at < :end
            union
            select acknowledged_by from ritual_acknowledgement
             where tenant_id = :tenant and plan_id = :plan and acknowledged_at >= :start and acknowledged_at < :end
            union
            select taken_by from decision
             where tenant_id = :tenant and plan_id = :plan and taken_at >= :start and taken_at < :end
            union
            select changed_by from relaunch_checklist
             where tenant_id = :tenant and plan_id = :plan and changed_at >= :start and changed_at < :end
            ) contributor
            where author <> :automatic
            order by author
            """;

    private final EntityManager entities;
    private final CurrentTenant tenant;

    ContributorRepository(EntityManager entities, CurrentTenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /** From {@code start} on, until before {@code end}; each once, in alphabetical order. */
    @SuppressWarnings("unchecked")
    List<String> between(UUID planId, Instant start, Instant end) {
        return entities.createNativeQuery(CONTRIBUTORS)
                .setParameter("tenant", tenant.id())
                .setParameter("plan", planId)
                .setParameter("start", start)
                .setParameter("end", end)
                .setParameter("automatic", PlanService.AUTOMATIC)
                .getResultList();
    }
}

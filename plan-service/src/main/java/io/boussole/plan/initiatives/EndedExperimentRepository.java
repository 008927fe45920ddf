package io.boussole.plan.initiatives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds active plans of all tenants with experiments that should have come to their end. */
@ApplicationScoped
class EndedExperimentRepository {
    private static final String WITH_ENDED_EXPERIMENTS = """
            select tenant_id, id from plan
             where state = 'ACTIVE'
               and jsonb_path_exists(
                   document,
                   '$.experiments[*] ? (@.state == "RUNNING" && @.end < $day)',
                   jsonb_build_object('day', cast(:day as text)))
               and (tenant_id, id) > (:tenant, :id)
             order by tenant_id, id
            """;

    private final EntityManager entities;

    EndedExperimentRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** A plan and whose it is. */
    record OwnedPlan(String tenantId, UUID planId) {
        /** Comes before every plan. */
        static final OwnedPlan NONE = new OwnedPlan("", new UUID(0, 0));
    }

    /** Plans with a running experiment whose last day is before {@code day}, those that come next {@code after} another. */
    @SuppressWarnings("unchecked")
    List<OwnedPlan> plansEndedBefore(LocalDate day, OwnedPlan after, int limit) {
        List<Object[]> rows = entities.createNativeQuery(WITH_ENDED_EXPERIMENTS)
                .setParameter("day", day.toString())
                .setParameter("tenant", after.tenantId())
                .setParameter("id", after.planId())
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(row -> new OwnedPlan((String) row[0], (UUID) row[1]))
                .toList();
    }
}

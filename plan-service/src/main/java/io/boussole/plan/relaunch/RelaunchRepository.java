package io.boussole.plan.relaunch;

import io.boussole.http.TimeCursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RelaunchRepository implements PanacheRepositoryBase<RelaunchChecklist, UUID> {
    private static final String NEWEST_FIRST = """
            planId = ?1 and (createdAt < ?2 or (createdAt = ?2 and id < ?3)) order by createdAt desc, id desc
            """;

    /** For this transaction alone. */
    Optional<RelaunchChecklist> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether a step of one is still to be done. */
    boolean hasOpen(UUID planId) {
        return count("planId = ?1 and open", planId) > 0;
    }

    List<RelaunchChecklist> newestFirst(UUID planId, TimeCursor after, int limit) {
        return find(NEWEST_FIRST, planId, after.at(), after.id())
                .range(0, limit - 1)
                .list();
    }
}

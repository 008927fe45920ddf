package io.boussole.alert.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrective actions. */
@ApplicationScoped
class CorrectiveActionRepository implements PanacheRepositoryBase<CorrectiveAction, UUID> {
    /** The last action of the page before. */
    record Position(LocalDate dueOn, UUID id) {}

    Optional<CorrectiveAction> byId(UUID id) {
        return find("id = ?1", id).firstResultOptional();
    }

    /** Until the transaction ends nobody else changes it, so that a revision is checked and raised in one step. */
    Optional<CorrectiveAction> locked(UUID id) {
        return find("id = ?1", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<CorrectiveAction> ofAlert(UUID alertId) {
        return list("alertId = ?1 order by openedAt, id", alertId);
    }

    /** What is due first comes first. */
    List<CorrectiveAction> after(CorrectiveActionFilter filter, @Nullable Position lastSeen, int limit) {
        String condition = "1 = 1";
        Parameters parameters = new Parameters();
        if (filter.planId() != null) {
            condition += " and planId = :planId";
            parameters.and("planId", filter.planId());
        }
        if (filter.ownerId() != null) {
            condition += " and ownerId = :ownerId";
            parameters.and("ownerId", filter.ownerId());
        }
        if (filter.status() != null) {
            condition += " and status = :status";
            parameters.and("status", filter.status());
        }
        if (lastSeen != null) {
            condition += " and (dueOn > :lastDueOn or dueOn = :lastDueOn and id > :lastId)";
            parameters.and("lastDueOn", lastSeen.dueOn()).and("lastId", lastSeen.id());
        }
        return find(condition + " order by dueOn, id", parameters)
                .page(0, limit)
                .list();
    }
}

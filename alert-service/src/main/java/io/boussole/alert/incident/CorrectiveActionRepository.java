package io.boussole.alert.incident;

import io.boussole.contracts.action.CorrectiveActionStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrective actions. */
@ApplicationScoped
class CorrectiveActionRepository implements PanacheRepositoryBase<CorrectiveAction, UUID> {
    private static final String OVERDUE = "status in ('OPEN', 'IN_PROGRESS') and deadline.overdueFrom <= :now";

    /** The last action of the page before. */
    record Position(LocalDate dueOn, UUID id) {}

    /** Read alone, since the alert is locked before its action is read. */
    Optional<UUID> alertOf(UUID id) {
        return find("select action.alertId from CorrectiveAction action where action.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

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
    List<CorrectiveAction> inWork(@Nullable UUID planId, @Nullable String owner, int limit) {
        String condition = "status in ('OPEN', 'IN_PROGRESS')";
        Parameters parameters = new Parameters();
        if (planId != null) {
            condition += " and planId = :planId";
            parameters.and("planId", planId);
        }
        if (owner != null) {
            condition += " and (owner.id = :owner or lower(owner.email) = lower(:owner))";
            parameters.and("owner", owner);
        }
        return find(condition + " order by deadline.overdueFrom, id", parameters)
                .page(0, limit)
                .list();
    }

    /** Locked. */
    List<CorrectiveAction> inWork(UUID alertId) {
        return find(
                        "alertId = ?1 and status in (?2, ?3) order by id",
                        alertId,
                        CorrectiveActionStatus.OPEN,
                        CorrectiveActionStatus.IN_PROGRESS)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What is due first comes first. */
    List<CorrectiveAction> after(CorrectiveActionFilter filter, Instant now, @Nullable Position lastSeen, int limit) {
        String condition = "1 = 1";
        Parameters parameters = new Parameters();
        if (filter.planId() != null) {
            condition += " and planId = :planId";
            parameters.and("planId", filter.planId());
        }
        if (filter.ownerId() != null) {
            condition += " and owner.id = :ownerId";
            parameters.and("ownerId", filter.ownerId());
        }
        if (filter.status() != null) {
            condition += " and status = :status";
            parameters.and("status", filter.status());
        }
        if (filter.overdue() != null) {
            condition += filter.overdue() ? " and " + OVERDUE : " and not (" + OVERDUE + ")";
            parameters.and("now", now);
        }
        if (lastSeen != null) {
            condition += " and (deadline.dueOn > :lastDueOn or deadline.dueOn = :lastDueOn and id > :lastId)";
            parameters.and("lastDueOn", lastSeen.dueOn()).and("lastId", lastSeen.id());
        }
        return find(condition + " order by deadline.dueOn, id", parameters)
                .page(0, limit)
                .list();
    }
}

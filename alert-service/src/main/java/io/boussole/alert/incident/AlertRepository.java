package io.boussole.alert.incident;

import io.boussole.http.TimeCursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Alerts. */
@ApplicationScoped
class AlertRepository implements PanacheRepositoryBase<Alert, UUID> {
    /** Which alerts are wanted; null: any. */
    record Filter(@Nullable UUID planId, @Nullable AlertState state) {}

    boolean isKnown(String fingerprint, int episode) {
        return count("fingerprint = ?1 and episode = ?2", fingerprint, episode) > 0;
    }

    Optional<Alert> ofRule(UUID ruleId, String fingerprint) {
        return find("ruleId = ?1 and fingerprint = ?2", ruleId, fingerprint).firstResultOptional();
    }

    Optional<Alert> byId(UUID id) {
        return find("id = ?1", id).firstResultOptional();
    }

    /** Until the transaction ends nobody else changes it, so that a revision is checked and raised in one step. */
    Optional<Alert> locked(UUID id) {
        return find("id = ?1", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Newest first. */
    List<Alert> after(Filter filter, @Nullable TimeCursor lastSeen, int limit) {
        String condition = "1 = 1";
        Parameters parameters = new Parameters();
        if (filter.planId() != null) {
            condition += " and planId = :planId";
            parameters.and("planId", filter.planId());
        }
        if (filter.state() != null) {
            condition += " and state = :state";
            parameters.and("state", filter.state());
        }
        if (lastSeen != null) {
            condition += " and (openedAt < :lastOpenedAt or openedAt = :lastOpenedAt and id > :lastId)";
            parameters.and("lastOpenedAt", lastSeen.at()).and("lastId", lastSeen.id());
        }
        return find(condition + " order by openedAt desc, id", parameters)
                .page(0, limit)
                .list();
    }
}

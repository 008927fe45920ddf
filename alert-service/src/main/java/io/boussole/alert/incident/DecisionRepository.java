package io.boussole.alert.incident;

import io.boussole.http.TimeCursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions about alerts. */
@ApplicationScoped
class DecisionRepository implements PanacheRepositoryBase<Decision, UUID> {
    /** Those that nothing has replaced. */
    private static final String STANDS =
            "not exists (select 1 from AlertDecision later where later.supersedes = decision.id)";

    Optional<Decision> byId(UUID id) {
        return find("id = ?1", id).firstResultOptional();
    }

    /** The decision that replaced this one. */
    Optional<UUID> successor(UUID id) {
        return find("supersedes = ?1", id).firstResultOptional().map(Decision::id);
    }

    boolean isSuperseded(UUID id) {
        return count("supersedes = ?1", id) > 0;
    }

    /** When the newest decision that stands wants its effect measured; null: nothing is decided. */
    @Nullable
    LocalDate measureBy(UUID alertId) {
        return standing(alertId).map(Decision::measureBy).orElse(null);
    }

    /** The newest decision about the alert that nothing has replaced. */
    Optional<Decision> standing(UUID alertId) {
        return find(
                        "from AlertDecision decision where alertId = ?1 and " + STANDS + " order by takenAt desc, id",
                        alertId)
                .firstResultOptional();
    }

    /** Newest first. */
    List<Decision> after(@Nullable UUID planId, @Nullable UUID alertId, @Nullable TimeCursor lastSeen, int limit) {
        String condition = "1 = 1";
        Parameters parameters = new Parameters();
        if (planId != null) {
            condition += " and planId = :planId";
            parameters.and("planId", planId);
        }
        if (alertId != null) {
            condition += " and alertId = :alertId";
            parameters.and("alertId", alertId);
        }
        if (lastSeen != null) {
            condition += " and (takenAt < :lastAt or takenAt = :lastAt and id > :lastId)";
            parameters.and("lastAt", lastSeen.at()).and("lastId", lastSeen.id());
        }
        return find(condition + " order by takenAt desc, id", parameters)
                .page(0, limit)
                .list();
    }
}

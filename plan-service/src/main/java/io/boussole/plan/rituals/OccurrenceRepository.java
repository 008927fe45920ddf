package io.boussole.plan.rituals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class OccurrenceRepository {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String BETWEEN = """
            from RitualOccurrence o
            where o.planId = :planId and o.ritualId = :ritualId and o.heldOn between :first and :last
            order by o.heldOn
            """;
    private static final String ACKNOWLEDGED_BETWEEN = """
            from RitualAcknowledgement a
            where a.planId = :planId and a.ritualId = :ritualId and a.heldOn between :first and :last
            order by a.heldOn, a.at, a.memberId
            """;

    private final EntityManager entities;

    OccurrenceRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<ClosedOccurrence> find(OccurrenceKey key) {
        return Optional.ofNullable(entities.find(RitualOccurrence.class, key)).map(RitualOccurrence::closed);
    }

    /** @return false when somebody closed it first */
    boolean add(ClosedOccurrence closed) {
        try {
            entities.persist(new RitualOccurrence(closed));
            entities.flush();
            return true;
        } catch (ConstraintViolationException violation) {
            if (!UNIQUE_VIOLATION.equals(violation.getSQLState())) {
                throw violation;
            }
            return false;
        }
    }

    /** Both days included, in their order. */
    List<ClosedOccurrence> between(UUID planId, String ritualId, LocalDate first, LocalDate last) {
        return entities.createQuery(BETWEEN, RitualOccurrence.class)
                .setParameter("planId", planId)
                .setParameter("ritualId", ritualId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .map(RitualOccurrence::closed)
                .toList();
    }

    /** Who has looked at which occurrence, both days included. */
    List<Acknowledgement> acknowledged(UUID planId, String ritualId, LocalDate first, LocalDate last) {
        return entities.createQuery(ACKNOWLEDGED_BETWEEN, RitualAcknowledgement.class)
                .setParameter("planId", planId)
                .setParameter("ritualId", ritualId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .map(RitualAcknowledgement::acknowledgement)
                .toList();
    }

    /** The first acknowledgement of a member counts; a second one changes nothing. */
    void acknowledge(RitualAcknowledgement acknowledgement, RitualAcknowledgement.Key key) {
        if (entities.find(RitualAcknowledgement.class, key) == null) {
            entities.persist(acknowledgement);
        }
    }
}

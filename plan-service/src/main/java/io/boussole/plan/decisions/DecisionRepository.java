package io.boussole.plan.decisions;

import io.boussole.http.TimeCursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DecisionRepository implements PanacheRepositoryBase<Decision, UUID> {
    private static final String WITH_SUCCESSOR = """
            select new io.boussole.plan.decisions.DecisionRepository$Chained(d, s.id)
            from Decision d left join Decision s on s.planId = d.planId and s.supersedes = d.id
            where d.planId = :planId
            """;
    private static final String ONE = WITH_SUCCESSOR + " and d.id = :id";
    private static final String STANDING_ON = WITH_SUCCESSOR + """
             and s.id is null and d.type <> io.boussole.plan.decisions.DecisionType.REVERSE
             and d.subjectPart = :part and (d.subjectId = :subjectId or :subjectId is null)
            order by d.takenAt desc, d.id desc
            """;
    private static final String NEWEST_FIRST = WITH_SUCCESSOR + """
             and (:part is null or d.subjectPart = :part)
             and (:subjectId is null or d.subjectId = :subjectId)
             and (:type is null or d.type = :type)
             and (:standing is null or (:standing = true and s.id is null) or (:standing = false and s.id is not null))
             and (d.takenAt < :takenAt or (d.takenAt = :takenAt and d.id < :id))
            order by d.takenAt desc, d.id desc
            """;

    /** A decision, and the one that supersedes it. */
    record Chained(Decision decision, @Nullable UUID supersededBy) {}

    Optional<Chained> one(UUID planId, UUID id) {
        return getEntityManager()
                .createQuery(ONE, Chained.class)
                .setParameter("planId", planId)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** What was decided on a subject and is not superseded. */
    List<Decision> standingOn(UUID planId, Subject subject) {
        return getEntityManager()
                .createQuery(STANDING_ON, Chained.class)
                .setParameter("planId", planId)
                .setParameter("part", subject.part())
                .setParameter("subjectId", subject.id())
                .getResultStream()
                .map(Chained::decision)
                .toList();
    }

    List<Chained> newestFirst(UUID planId, DecisionFilter filter, TimeCursor after, int limit) {
        return getEntityManager()
                .createQuery(NEWEST_FIRST, Chained.class)
                .setParameter("planId", planId)
                .setParameter("part", filter.part())
                .setParameter("subjectId", filter.subjectId())
                .setParameter("type", filter.type())
                .setParameter("standing", filter.standing())
                .setParameter("takenAt", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** When each decision of a plan was taken, and whether it went back on another. */
    List<Taken> taken(UUID planId) {
        return getEntityManager()
                .createQuery(
                        "select new io.boussole.plan.decisions.DecisionRepository$Taken(d.takenAt, d.reversal)"
                                + " from Decision d where d.planId = :planId order by d.takenAt",
                        Taken.class)
                .setParameter("planId", planId)
                .getResultList();
    }

    /** When a decision was taken, and whether it went back on another. */
    record Taken(Instant at, boolean reversal) {}
}

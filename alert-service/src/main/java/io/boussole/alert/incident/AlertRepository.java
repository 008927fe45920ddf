package io.boussole.alert.incident;

import io.boussole.contracts.action.AlertKind;
import io.boussole.http.TimeCursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Alerts. Whoever changes one locks it first, before any of its actions; one that explains another before the one it explains. */
@ApplicationScoped
class AlertRepository implements PanacheRepositoryBase<Alert, UUID> {
    private static final Set<AlertState> STANDING =
            Set.of(AlertState.OPEN, AlertState.ACKNOWLEDGED, AlertState.IN_CORRECTION);

    /** Held until the transaction ends: one opening of a rule at a time, over all instances. */
    private static final String LOCK_RULE = "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 1))";

    private static final String HOLD = "select state from alert where id = ?1 for no key update";

    void lockRule(String tenantId, UUID ruleId) {
        Object unused = getEntityManager()
                .createNativeQuery(LOCK_RULE)
                .setParameter(1, tenantId + "/" + ruleId)
                .getSingleResult();
    }

    Optional<Alert> ofEpisode(String fingerprint, int episode) {
        return find("origin.fingerprint = ?1 and origin.episode = ?2", fingerprint, episode)
                .firstResultOptional();
    }

    /** The newest of the rule in a period that has a day in common with the given one. */
    Optional<Alert> newestOf(UUID ruleId, LocalDate periodStart, LocalDate periodEnd) {
        return find(
                        "origin.ruleId = ?1 and origin.periodStart <= ?3 and origin.periodEnd >= ?2"
                                + " order by origin.episode desc, openedAt desc",
                        ruleId,
                        periodStart,
                        periodEnd)
                .firstResultOptional();
    }

    /** What belongs to the alert has changed: who has read it before has not read this. */
    void moveOn(Alert alert) {
        getEntityManager().lock(alert, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Locked. */
    Optional<Alert> standingOf(UUID ruleId) {
        return find("origin.ruleId = ?1 and state in ?2", ruleId, STANDING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Alert> standing(UUID planId) {
        return list("planId = ?1 and state in ?2 order by openedAt, id", planId, STANDING);
    }

    /** Of KPIs below their plan in a period that has a day in common with the given one, ended with that resolution; oldest first. */
    List<Alert> ended(UUID planId, Set<Resolution> as, LocalDate periodStart, LocalDate periodEnd) {
        return list(
                "planId = ?1 and grounds.kind = ?2 and ending.resolution in ?3"
                        + " and origin.periodStart <= ?5 and origin.periodEnd >= ?4"
                        + " order by openedAt, id",
                planId,
                AlertKind.UNDER_PERFORMANCE,
                as,
                periodStart,
                periodEnd);
    }

    /** Locked, those first that none explains. */
    List<Alert> standingToEnd(UUID planId) {
        return find("planId = ?1 and state in ?2 order by inhibitedBy nulls first, id", planId, STANDING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locked, in the order of their ids. */
    List<Alert> inhibitedBy(UUID alertId) {
        return find("inhibitedBy = ?1 and state in ?2 order by id", alertId, STANDING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<Alert> byId(UUID id) {
        return find("id = ?1", id).firstResultOptional();
    }

    /** Until the transaction ends nobody else changes it, so that a revision is checked and raised in one step. */
    Optional<Alert> locked(UUID id) {
        return find("id = ?1", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Until the transaction ends nobody else ends it. Whether it stands as the database has it now, whatever was read of it before. */
    boolean holdsStanding(UUID id) {
        List<?> states =
                getEntityManager().createNativeQuery(HOLD).setParameter(1, id).getResultList();
        return states.stream().anyMatch(state -> STANDING.contains(AlertState.valueOf((String) state)));
    }

    /** Newest first. */
    List<Alert> after(AlertFilter filter, Instant now, @Nullable TimeCursor lastSeen, int limit) {
        AlertCondition condition = AlertCondition.of(filter, now);
        if (lastSeen != null) {
            condition = condition.after(lastSeen);
        }
        return find(
                        "from Alert alert where " + condition.text() + " order by openedAt desc, id",
                        condition.parameters())
                .page(0, limit)
                .list();
    }
}

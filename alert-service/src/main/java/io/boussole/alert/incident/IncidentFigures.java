package io.boussole.alert.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How well the alerts serve: how many were right, and how fast people answer. */
@ApplicationScoped
public class IncidentFigures {
    private static final String BY_RESOLUTION = "select alert.ending.resolution, count(alert) from Alert alert"
            + " where alert.origin.ruleId = ?1 and alert.ending.resolution is not null group by alert.ending.resolution";

    private static final String MEDIANS = """
            select count(*) as alerts,
                percentile_cont(0.5) within group (order by extract(epoch from (acknowledged_at - opened_at)))
                    as acknowledged,
                percentile_cont(0.5) within group (order by extract(epoch from (decided_at - opened_at))) as decided,
                percentile_cont(0.5) within group (order by extract(epoch from (resolved_at - opened_at))) as resolved,
                count(acknowledged_at) as acknowledgements, count(decided_at) as decisions, count(resolved_at) as resolutions
            from (
                select alert.opened_at, alert.acknowledged_at, alert.resolved_at,
                    (select min(taken_at) from alert_decision decision
                        where decision.tenant_id = alert.tenant_id and decision.alert_id = alert.id) as decided_at
                from alert where alert.plan_id = ?1) answered""";

    private final EntityManager database;

    IncidentFigures(EntityManager database) {
        this.database = database;
    }

    /**
     * How a rule's alerts ended, over all its versions and episodes.
     *
     * @param precision share of them that were no false alarm; null: none has ended
     */
    public record Precision(
            UUID ruleId,
            long ended,
            long falseAlarms,
            @Nullable Double precision) {}

    /**
     * Medians in seconds from the opening of an alert; null: it never happened yet.
     *
     * @param alerts of the plan
     * @param decisions alerts about which something was decided
     */
    public record ResponseTimes(
            UUID planId,
            long alerts,
            long acknowledgements,
            @Nullable Double acknowledgedAfter,
            long decisions,
            @Nullable Double decidedAfter,
            long resolutions,
            @Nullable Double resolvedAfter) {}

    @Transactional
    public Precision precision(UUID ruleId) {
        Map<Resolution, Long> ends = new EnumMap<>(Resolution.class);
        List<Object[]> rows = database.createQuery(BY_RESOLUTION, Object[].class)
                .setParameter(1, ruleId)
                .getResultList();
        rows.forEach(row -> ends.put((Resolution) row[0], (Long) row[1]));
        long ended = ends.values().stream().mapToLong(Long::longValue).sum();
        long falseAlarms = ends.getOrDefault(Resolution.FALSE_ALARM, 0L);
        return new Precision(ruleId, ended, falseAlarms, ended == 0 ? null : (ended - falseAlarms) / (double) ended);
    }

    /** The database shows the rows of the current tenant only. */
    @Transactional
    public ResponseTimes responseTimes(UUID planId) {
        Tuple row = (Tuple) database.createNativeQuery(MEDIANS, Tuple.class)
                .setParameter(1, planId)
                .getSingleResult();
        return new ResponseTimes(
                planId,
                count(row, "alerts"),
                count(row, "acknowledgements"),
                row.get("acknowledged", Double.class),
                count(row, "decisions"),
                row.get("decided", Double.class),
                count(row, "resolutions"),
                row.get("resolved", Double.class));
    }

    private static long count(Tuple row, String name) {
        return row.get(name, Number.class).longValue();
    }
}

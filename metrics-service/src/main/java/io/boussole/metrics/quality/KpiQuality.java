package io.boussole.metrics.quality;

import io.boussole.http.Text;
import io.boussole.metrics.fact.FactKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The quality of what a KPI is made of, over all connections that tell facts of its kinds, of those that the plan
 * names for it.
 *
 * @param metric null of a KPI with a formula of its own
 * @param projectedCompleteness in 15 days, from 0 to 1; null: too few days to say
 * @param incompleteSoon whether completeness is about to fall below the floor within 15 days
 * @param usualLagDays of each connection whole days of the plan's time zone within which its facts of these kinds usually arrive
 * @param losses what it does not count for want of data
 */
public record KpiQuality(
        String kpiId,
        @Nullable String metric,
        Set<FactKind> kinds,
        Scores scores,
        boolean degraded,
        @Nullable BigDecimal projectedCompleteness,
        boolean incompleteSoon,
        SortedMap<UUID, Integer> usualLagDays,
        List<Loss> losses) {
    public KpiStanding standing() {
        return new KpiStanding(scores.overall(), projectedCompleteness, usualLagDays);
    }

    /** Facts that a KPI misses, within the plan's period where they have a date. */
    public record Loss(String code, long facts, Text text) {}
}

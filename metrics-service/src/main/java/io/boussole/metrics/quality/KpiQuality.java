package io.boussole.metrics.quality;

import io.boussole.http.Text;
import io.boussole.metrics.fact.FactKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The quality of what a KPI is made of, over all connections that tell facts of its kinds.
 *
 * @param metric null of a KPI with a formula of its own, of which nothing is said
 * @param losses what it does not count for want of data
 */
public record KpiQuality(
        String kpiId,
        @Nullable String metric,
        Set<FactKind> kinds,
        Scores scores,
        boolean degraded,
        List<Loss> losses) {
    /** Facts that a KPI misses, within the plan's period where they have a date. */
    public record Loss(String code, long facts, Text text) {}
}

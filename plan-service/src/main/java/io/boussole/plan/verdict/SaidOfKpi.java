package io.boussole.plan.verdict;

import io.boussole.contracts.kpi.KpiRecommendation;
import io.boussole.contracts.kpi.KpiVerdict;
import java.time.Instant;

/**
 * What is said of a KPI.
 *
 * @param since when this verdict took the place of another
 */
public record SaidOfKpi(
        String kpiId, KpiVerdict verdict, KpiRecommendation recommendation, Instant since, Instant judgedAt) {

    /** Whether an alarm stands. */
    boolean isAlarm() {
        return verdict == KpiVerdict.UNDER_PERFORMANCE || verdict == KpiVerdict.RECOVERING;
    }
}

package io.boussole.plan.verdict;

import io.boussole.contracts.kpi.KpiRecommendation;
import io.boussole.contracts.kpi.KpiVerdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a KPI.
 *
 * @param since when this verdict took the place of another
 * @param alertSince when the alert was opened that stands for its shortfall and that the data support; null: none
 */
public record Verdict(
        String kpiId,
        KpiVerdict verdict,
        KpiRecommendation recommendation,
        Instant since,
        Instant judgedAt,
        @Nullable Instant alertSince) {}

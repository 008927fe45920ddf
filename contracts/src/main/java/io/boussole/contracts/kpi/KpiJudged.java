package io.boussole.contracts.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a KPI of a plan, told when something of it has changed; {@code judgedAt} alone is no change.
 *
 * <p>At least once, newest state per key; keep the highest {@code revision}. A KPI is judged no more once its plan is closed or has
 * left it out: its last verdict stays.
 *
 * @param metric null where the plan makes the KPI of a formula
 * @param since when this verdict took the place of another
 * @param ruleVersion version of the rule {@code ruleId} that the KPI was judged by
 * @param revision from 1; rises with every change of what is said
 * @param judgedAt as of when this was said first
 * @param alertSince when the alert was opened that stands for its shortfall: its own, or the one that accounts for it. Null: there is none
 *     that the data support. While nothing is known of the KPI the one of before stays, unless it has ended
 */
public record KpiJudged(
        UUID planId,
        String kpiId,
        @Nullable String metric,
        LocalDate periodStart,
        LocalDate periodEnd,
        KpiVerdict verdict,
        KpiRecommendation recommendation,
        Instant since,
        UUID ruleId,
        int ruleVersion,
        long revision,
        Instant judgedAt,
        @Nullable Instant alertSince) {}

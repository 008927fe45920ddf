package io.boussole.metrics.plan;

import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.metrics.series.SeriesQuery;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a plan adds to a question about a series. */
public final class PlanQuestions {
    private PlanQuestions() {}

    /** @param limitMinutes of working time, for cases that are to be answered in time; null: what is usual */
    public static SeriesQuery.Terms terms(PlanPublished plan, @Nullable Long limitMinutes) {
        return new SeriesQuery.Terms(
                revenueTarget(plan).orElse(null),
                PlanCalendars.of(plan.calendar()),
                limitMinutes == null ? null : Duration.ofMinutes(limitMinutes),
                KpiScopes.channels(plan));
    }

    /** What the plan wants signed in its period: the target of its revenue KPI that is narrowed to nothing. */
    public static Optional<BigDecimal> revenueTarget(PlanPublished plan) {
        return plan.kpis().stream()
                .filter(kpi -> "SIGNED_REVENUE".equals(kpi.metric()))
                .filter(kpi -> kpi.channelId() == null && kpi.segmentId() == null && kpi.memberId() == null)
                .map(PlanKpi::target)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst();
    }
}

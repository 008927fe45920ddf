package io.boussole.metrics.plan;

import io.boussole.contracts.plan.PlanPublished;
import io.boussole.contracts.plan.PlanState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan decides how its KPIs are measured.
 *
 * @param document the whole plan; null of one that was published before it was kept
 */
public record MeasuredPlan(
        String tenantId,
        UUID id,
        long version,
        PlanState state,
        String name,
        LocalDate periodStart,
        LocalDate periodEnd,
        ZoneId timeZone,
        String currency,
        @Nullable PlanPublished document) {

    /** The same plan, measured in another time zone and currency: those it had when something was reported of it. */
    public MeasuredPlan measuredIn(ZoneId zone, String code) {
        return new MeasuredPlan(tenantId, id, version, state, name, periodStart, periodEnd, zone, code, document);
    }
}

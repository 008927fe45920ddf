package io.boussole.metrics;

import io.boussole.contracts.plan.PlanCalendar;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPeriod;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.contracts.plan.PlanState;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Published plans. */
public final class Plans {
    private Plans() {}

    /** The first quarter of 2027 in Paris and in euros, with five KPIs and one that cannot be measured: the plan does not explain its channel. */
    public static PlanPublished aQuarter(UUID planId, long version) {
        return quarter(planId, version, PlanState.ACTIVE);
    }

    public static PlanPublished closed(UUID planId, long version) {
        return quarter(planId, version, PlanState.CLOSED);
    }

    private static PlanPublished quarter(UUID planId, long version, PlanState state) {
        return new PlanPublished(
                planId,
                version,
                state,
                "T1 2027",
                new PlanPeriod(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31)),
                "EUR",
                new PlanCalendar(
                        "FR",
                        ZoneId.of("Europe/Paris"),
                        List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                        LocalTime.of(9, 0),
                        LocalTime.of(18, 0),
                        List.of()),
                62,
                new BigDecimal("6000"),
                Map.of(),
                List.of(
                        kpi("revenue", "SIGNED_REVENUE", "120000", null),
                        kpi("closing", "CLOSE_RATE", "0.25", null),
                        kpi("deal-value", "AVG_DEAL_VALUE", "6000", null),
                        kpi("opportunities", "OPPORTUNITIES_CREATED", "80", null),
                        kpi("no-show", "NO_SHOW_RATE", "0.15", null),
                        kpi("closing-inbound", "CLOSE_RATE", "0.25", "inbound")),
                List.of(),
                List.of(),
                Instant.parse("2026-12-20T08:00:00Z"));
    }

    private static PlanKpi kpi(String id, String metric, String target, @Nullable String channelId) {
        return new PlanKpi(
                id,
                metric,
                null,
                PlanKpi.Direction.HIGHER_IS_BETTER,
                new BigDecimal(target),
                null,
                null,
                null,
                null,
                null,
                channelId);
    }
}

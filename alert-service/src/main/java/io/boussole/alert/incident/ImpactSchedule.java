package io.boussole.alert.incident;

import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPublished;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When the effect of a correction can be seen: after eight weeks on what leads, later where cases ripen slowly, at the quarter's end on revenue, and on nothing before
 * four weeks have passed.
 */
final class ImpactSchedule {
    /** Also the days of ripe cases that are enough to say something. */
    static final int DAYS_UNTIL_MATURE = 28;

    private static final int DAYS_FOR_LEADING = 56;
    private static final int DAYS_OF_A_QUARTER = 91;
    private static final Set<String> REVENUE =
            Set.of("SIGNED_REVENUE", "COLLECTED_REVENUE", "RECURRING_REVENUE", "REVENUE_PER_MEETING");

    private ImpactSchedule() {}

    /**
     * @param doneOn day on which the correction was made
     * @param ripensAfterDays days that the cases of a share have; null: it is no share, or they have no end
     */
    static LocalDate measureOn(
            PlanPublished plan, @Nullable String kpiId, LocalDate doneOn, @Nullable Integer ripensAfterDays) {
        boolean revenue =
                plan.kpis().stream().filter(kpi -> kpi.id().equals(kpiId)).anyMatch(ImpactSchedule::isRevenue);
        if (!revenue) {
            int untilRipe = DAYS_UNTIL_MATURE + (ripensAfterDays == null ? 0 : ripensAfterDays);
            return doneOn.plusDays(Math.max(DAYS_FOR_LEADING, untilRipe));
        }
        LocalDate end = plan.period().end();
        return end.isBefore(matureOn(doneOn)) ? doneOn.plusDays(DAYS_OF_A_QUARTER) : end;
    }

    /** First day on which anything can be said about a correction made on {@code doneOn}. */
    static LocalDate matureOn(LocalDate doneOn) {
        return doneOn.plusDays(DAYS_UNTIL_MATURE);
    }

    private static boolean isRevenue(PlanKpi kpi) {
        return "LAGGING".equals(kpi.indicatorType()) || REVENUE.contains(kpi.metric() == null ? "" : kpi.metric());
    }
}

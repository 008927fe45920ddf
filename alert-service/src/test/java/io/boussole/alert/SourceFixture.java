package io.boussole.alert;

import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.KpiWatermark;
import io.boussole.contracts.plan.PlanKpi;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a test says of the sources behind a KPI and of what they told; everything else stays as it was. */
public final class SourceFixture {
    private SourceFixture() {}

    /** @param cadence how often the KPI is read */
    public static PlanKpi readFrom(@Nullable String source, PlanKpi kpi, String... cadence) {
        return new PlanKpi(
                kpi.id(),
                kpi.metric(),
                kpi.label(),
                kpi.direction(),
                kpi.target(),
                kpi.low(),
                kpi.high(),
                kpi.stopThreshold(),
                kpi.ownerId(),
                kpi.playbookId(),
                kpi.channelId(),
                kpi.segmentId(),
                kpi.memberId(),
                kpi.key(),
                kpi.formula(),
                kpi.method(),
                kpi.category(),
                kpi.indicatorType(),
                kpi.unit(),
                kpi.limitMinutes(),
                source,
                List.of(cadence));
    }

    /** @param marks of each connection that is a source */
    public static KpiObserved heard(KpiObserved told, KpiWatermark... marks) {
        return told(told, told.value(), told.dataQuality(), List.of(marks), told.projectedCompleteness());
    }

    /** @param value over the whole period */
    public static KpiObserved worth(KpiObserved told, BigDecimal value) {
        return told(told, value, told.dataQuality(), told.watermarks(), told.projectedCompleteness());
    }

    public static KpiObserved ofQuality(
            KpiObserved told, @Nullable BigDecimal dataQuality, @Nullable BigDecimal projectedCompleteness) {
        return told(told, told.value(), dataQuality, told.watermarks(), projectedCompleteness);
    }

    private static KpiObserved told(
            KpiObserved told,
            @Nullable BigDecimal value,
            @Nullable BigDecimal dataQuality,
            List<KpiWatermark> marks,
            @Nullable BigDecimal projectedCompleteness) {
        return new KpiObserved(
                told.planId(),
                told.planVersion(),
                told.kpiId(),
                told.metric(),
                told.definitionVersion(),
                told.kind(),
                told.currency(),
                told.periodStart(),
                told.periodEnd(),
                told.revision(),
                value,
                told.sampleSize(),
                told.days(),
                told.lastEventAt(),
                told.observedAt(),
                told.view(),
                told.unit(),
                told.channelId(),
                told.undecided(),
                told.mature(),
                dataQuality,
                told.delays(),
                marks,
                projectedCompleteness,
                told.failsAfterDays());
    }
}

package io.boussole.alert.rule.terms;

import io.boussole.alert.StoredJson;
import io.boussole.contracts.plan.PlanKpi;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The thing that a rule looks at.
 *
 * @param kpiId the KPI that is read; null when it is none
 * @param label what people call the thing; null: nothing but its id
 * @param direction which side of the reference is good; of no meaning without a KPI
 * @param channelId what the KPI is narrowed to, as {@code segmentId} and {@code memberId}; null: not narrowed
 * @param dataSource where its facts come from
 * @param cadence how often people read it: DAILY, WEEKLY, MONTHLY
 */
@Embeddable
public record Watched(
        @Column(name = "kpi_id") @Nullable String kpiId,
        @Nullable String metric,
        @Nullable String label,
        @Enumerated(EnumType.STRING) PlanKpi.Direction direction,
        @Column(name = "channel_id") @Nullable String channelId,
        @Column(name = "segment_id") @Nullable String segmentId,
        @Column(name = "member_id") @Nullable String memberId,
        @Column(name = "data_source") @Nullable String dataSource,

        @Convert(converter = StoredJson.Texts.class) List<String> cadence) {
    public Watched {
        cadence = List.copyOf(cadence);
    }

    public static Watched kpi(PlanKpi kpi) {
        return new Watched(
                kpi.id(),
                kpi.metric(),
                kpi.label(),
                kpi.direction(),
                kpi.channelId(),
                kpi.segmentId(),
                kpi.memberId(),
                kpi.source(),
                kpi.cadence());
    }

    public static Watched thing(@Nullable String label) {
        return new Watched(null, null, label, PlanKpi.Direction.HIGHER_IS_BETTER, null, null, null, null, List.of());
    }

    public static Watched source(String source) {
        return new Watched(null, null, null, PlanKpi.Direction.HIGHER_IS_BETTER, null, null, null, source, List.of());
    }

    /** The same KPI, watched for something that has a name of its own. */
    public Watched named(@Nullable String newLabel, PlanKpi.Direction newDirection) {
        return new Watched(
                kpiId,
                metric,
                newLabel == null ? label : newLabel,
                newDirection,
                channelId,
                segmentId,
                memberId,
                dataSource,
                cadence);
    }
}

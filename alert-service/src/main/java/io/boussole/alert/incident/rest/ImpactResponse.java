package io.boussole.alert.incident.rest;

import io.boussole.alert.incident.MeasuredImpact;
import io.boussole.alert.incident.ShownImpact;
import io.boussole.alert.incident.impact.Conclusion;
import io.boussole.alert.incident.impact.Impact;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Impact",
        description =
                "The KPI before and after what was done: a difference of shares (Newcombe), or a ratio of paces (exact)")
record ImpactResponse(
        Conclusion conclusion,

        @Schema(description = "Why nothing can be concluded; absent when numbers were compared")
        Impact.@Nullable Reason reason,

        @Schema(description = "False while this is only how it looks so far")
        boolean measured,

        @Schema(description = "Last day that counts, in the plan's time zone")
        LocalDate measureOn,

        @Nullable String kpiId,
        Impact.@Nullable Side before,
        Impact.@Nullable Side after,
        Impact.@Nullable Size change,

        @Schema(description = "The change that was expected, in the change's measure") @Nullable
        BigDecimal expected) {

    static ImpactResponse from(ShownImpact shown) {
        Impact impact = shown.impact();
        return new ImpactResponse(
                impact.conclusion(),
                impact.reason(),
                shown.isFinal(),
                shown.measureOn(),
                impact.kpiId(),
                impact.before(),
                impact.after(),
                impact.change(),
                impact.expected());
    }

    static ImpactResponse from(MeasuredImpact measured) {
        return from(new ShownImpact(measured.impact(), true, measured.measuredOn()));
    }
}

package io.boussole.alert.outcome.rest;

import io.boussole.alert.evaluation.Outlook;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Detectability",
        description =
                "What could be found by when, were it so from the period's first day on; changes are relative to the target")
record OutlookResponse(
        @Schema(
                description =
                        "Smallest change for the worse found within 15 working days with a chance of 0.8; absent: none is")
        @Nullable
        Double changeFoundWithin15Days,

        @Schema(description = "The same by the end of the period") @Nullable
        Double changeFoundByPeriodEnd,

        @Schema(
                description =
                        "Chance that a collapse, by default to 0.4 of the target, is found within 15 working days")
        double chanceOfCollapseWithin15Days,

        @Schema(description = "Working day by which a collapse is found as often as not; absent: it is rather missed")
        @Nullable
        Integer medianDayOfCollapse,

        @Schema(
                description =
                        "Working days within which a collapse is rather missed than found; absent: it is rather found")
        @Nullable
        Integer notDetectableWithin,

        @Schema(description = "KPI of the plan, earlier in the funnel, that shows a collapse sooner") @Nullable
        String watchInstead) {

    static @Nullable OutlookResponse from(@Nullable Outlook outlook, @Nullable String watchInstead) {
        return outlook == null
                ? null
                : new OutlookResponse(
                        outlook.changeFoundSoon(),
                        outlook.changeFoundByEnd(),
                        outlook.chanceOfCollapseSoon(),
                        outlook.medianDayOfCollapse(),
                        outlook.notDetectableWithin(),
                        watchInstead);
    }
}

package io.boussole.plan.calculation.rest;

import io.boussole.plan.arithmetic.trial.EarlyConclusion;
import io.boussole.plan.arithmetic.trial.SampleSize;
import io.boussole.plan.document.Experiment;
import io.boussole.plan.document.Pointer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ExperimentPower", description = "Two proportions, two-sided, two arms of equal size")
record ExperimentPowerResponse(
        @Nullable String experimentId,

        @Schema(description = "Fewest cases in each arm; absent when a rate is missing", examples = "882") @Nullable
        Long neededPerArm,

        @Nullable Integer plannedPerArm,

        @Schema(description = "Whether fewer are planned than are needed") @Nullable
        Boolean underpowered,

        @Schema(description = "Chance of seeing the difference with the planned size, four decimals") @Nullable
        BigDecimal powerReached,

        @Schema(description = "Smallest rise above the baseline that the planned size shows, six decimals") @Nullable
        BigDecimal minimumDetectableEffect,

        @Schema(description = "Only when something was measured") @Nullable
        EarlyResponse earlyConclusion,

        @Schema(required = true) List<WorkingLineResponse> working,
        @Schema(required = true) List<MissingResponse> missing) {

    @Schema(name = "EarlyConclusion")
    record EarlyResponse(
            @Schema(required = true, description = "Whether the experiment may be decided on what it has shown")
            boolean allowed,

            @Schema(required = true, description = "Share of the planned information")
            BigDecimal information,

            @Schema(required = true, description = "z of the difference")
            BigDecimal statistic,

            @Schema(description = "That z must reach in either direction; absent before the first case") @Nullable
            BigDecimal boundary,

            @Schema(required = true) List<WorkingLineResponse> working) {

        private static EarlyResponse from(EarlyConclusion early, Locale language) {
            return new EarlyResponse(
                    early.isAllowed(),
                    decimals(early.information()),
                    decimals(early.statistic()),
                    Double.isInfinite(early.boundary()) ? null : decimals(early.boundary()),
                    WorkingLineResponse.from(early.working(), language));
        }
    }

    static ExperimentPowerResponse from(Experiment experiment, Pointer at, Locale language) {
        Optional<SampleSize> size = SampleSize.of(experiment);
        Optional<Integer> planned =
                Optional.ofNullable(experiment.sampleSizePerArm()).filter(count -> count > 0);
        return new ExperimentPowerResponse(
                experiment.id(),
                size.map(SampleSize::perArm).orElse(null),
                experiment.sampleSizePerArm(),
                size.flatMap(needed -> planned.map(needed::isUnderpoweredWith)).orElse(null),
                size.flatMap(needed -> planned.map(count -> decimals(needed.powerWith(count))))
                        .orElse(null),
                size.flatMap(needed -> planned.flatMap(needed::detectableRise)).orElse(null),
                EarlyConclusion.of(experiment)
                        .map(early -> EarlyResponse.from(early, language))
                        .orElse(null),
                WorkingLineResponse.from(size.map(SampleSize::working).orElse(List.of()), language),
                MissingResponse.from(SampleSize.missing(experiment, at), language));
    }

    private static BigDecimal decimals(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }
}

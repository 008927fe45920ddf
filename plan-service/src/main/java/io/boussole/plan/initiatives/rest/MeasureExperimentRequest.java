package io.boussole.plan.initiatives.rest;

import static java.util.Objects.requireNonNull;

import io.boussole.plan.initiatives.Measurement;
import io.boussole.plan.request.RequestFaults;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "MeasureExperiment")
record MeasureExperimentRequest(
        @Schema(description = "Today, when absent") @Nullable
        LocalDate measuredOn,

        @Schema(required = true, description = "Those for whom nothing changed") @Nullable
        ArmRequest control,

        @Schema(required = true, description = "Those with the change") @Nullable
        ArmRequest treatment) {

    Measurement checked() {
        RequestFaults faults = new RequestFaults();
        ArmRequest first = ArmRequest.examined(control, "/control", faults);
        ArmRequest second = ArmRequest.examined(treatment, "/treatment", faults);
        faults.refuseIfAny();
        return new Measurement(measuredOn, first.toCount(), second.toCount());
    }

    @Schema(name = "MeasuredArm")
    record ArmRequest(
            @Schema(required = true, minimum = "1", description = "How many were in it") @Nullable
            Integer size,

            @Schema(required = true, minimum = "0", description = "How many did what was hoped for") @Nullable
            Integer successes) {
        private static final ArmRequest NOTHING = new ArmRequest(null, null);

        private static ArmRequest examined(@Nullable ArmRequest arm, String at, RequestFaults faults) {
            if (arm == null) {
                faults.want(null, at);
                return NOTHING;
            }
            @Nullable Integer size = arm.size;
            @Nullable Integer successes = arm.successes;
            faults.want(size, at + "/size")
                    .check(
                            size == null || size >= 1,
                            at + "/size",
                            "EMPTY_ARM",
                            "An arm has somebody in it",
                            "Un groupe compte au moins une personne")
                    .wantCount(successes, at + "/successes")
                    .check(
                            size == null || successes == null || successes <= size,
                            at + "/successes",
                            "MORE_THAN_SIZE",
                            "There cannot be more successes than cases",
                            "Il ne peut y avoir plus de succès que de cas");
            return arm;
        }

        private Measurement.Count toCount() {
            return new Measurement.Count(requireNonNull(size), requireNonNull(successes));
        }
    }
}

package io.boussole.alert.incident.rest;

import io.boussole.alert.incident.DecisionType;
import io.boussole.alert.incident.ExpectedEffect;
import io.boussole.alert.incident.NewDecision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TakeAlertDecision")
record TakeDecisionRequest(
        @NotNull DecisionType type,
        @NotBlank @Size(max = 4000) String reason,
        @Valid @Nullable Effect expectedEffect,

        @Schema(
                description =
                        "Day, in the plan's time zone, on which the effect is measured. What is usual: eight weeks for a KPI that leads,"
                                + " the quarter's end for revenue; nothing is said before four weeks")
        @NotNull
        LocalDate measureBy,

        @Schema(description = "The decision about this alert that this one replaces; required to reverse it") @Nullable
        UUID supersedes) {

    @Schema(name = "TakeExpectedEffect")
    record Effect(
            @NotBlank @Size(max = 200) String kpiId,
            @NotNull ExpectedEffect.Direction direction,

            @Schema(description = "Share of the value before by which the KPI is to change, 0.2 for a fifth")
            @Positive
            @DecimalMax("1000")
            @Nullable
            BigDecimal size) {}

    NewDecision toDecision() {
        return new NewDecision(
                type,
                reason,
                expectedEffect == null
                        ? null
                        : new ExpectedEffect(expectedEffect.kpiId(), expectedEffect.direction(), expectedEffect.size()),
                measureBy,
                supersedes);
    }
}

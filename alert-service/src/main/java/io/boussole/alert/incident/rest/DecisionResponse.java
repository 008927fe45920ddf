package io.boussole.alert.incident.rest;

import io.boussole.alert.incident.Decision;
import io.boussole.alert.incident.DecisionTaken;
import io.boussole.alert.incident.DecisionType;
import io.boussole.alert.incident.ExpectedEffect;
import io.boussole.alert.incident.MeasuredImpact;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AlertDecision", description = "A decision about an alert, as it was taken")
record DecisionResponse(
        UUID id,
        UUID alertId,
        UUID planId,
        DecisionType type,
        String reason,
        @Nullable Effect expectedEffect,

        @Schema(description = "Day, in the plan's time zone, on which its effect is measured")
        LocalDate measureBy,

        @Schema(description = "The decision that this one replaces") @Nullable
        UUID supersedes,

        @Schema(description = "The decision that has replaced this one; absent while it stands") @Nullable
        UUID supersededBy,

        Instant takenAt,
        String takenBy,

        @Schema(description = "From the opening of the alert to the decision")
        long secondsSinceAlert,

        @Nullable ImpactResponse impact) {

    @Schema(name = "ExpectedEffect")
    record Effect(
            String kpiId,
            ExpectedEffect.Direction direction,

            @Schema(description = "Share of the value before by which the KPI is to change") @Nullable
            BigDecimal size) {}

    static DecisionResponse from(DecisionTaken taken) {
        Decision decision = taken.decision();
        MeasuredImpact impact = taken.impact();
        return new DecisionResponse(
                decision.id(),
                decision.alertId(),
                decision.planId(),
                decision.type(),
                decision.reason(),
                effect(decision.expectedEffect()),
                decision.measureBy(),
                decision.supersedes(),
                taken.supersededBy(),
                decision.takenAt(),
                decision.takenBy(),
                Duration.between(taken.alertOpenedAt(), decision.takenAt()).toSeconds(),
                impact == null ? null : ImpactResponse.from(impact));
    }

    private static @Nullable Effect effect(@Nullable ExpectedEffect effect) {
        return effect == null ? null : new Effect(effect.kpiId(), effect.direction(), effect.size());
    }
}

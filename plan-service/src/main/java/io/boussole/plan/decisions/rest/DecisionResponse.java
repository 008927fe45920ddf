package io.boussole.plan.decisions.rest;

import io.boussole.plan.decisions.DecisionType;
import io.boussole.plan.decisions.EffectWindow;
import io.boussole.plan.decisions.Money;
import io.boussole.plan.decisions.Subject;
import io.boussole.plan.decisions.SubjectPart;
import io.boussole.plan.decisions.TakenDecision;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Decision", description = "A decision as it was taken; it never changes")
record DecisionResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) DecisionType type,
        @Schema(required = true) SubjectResponse subject,
        @Schema(required = true) String reason,
        @Schema(required = true) String expectedEffect,
        @Schema(required = true) LocalDate measureBy,
        @Schema(required = true) List<String> decidedBy,
        @Nullable String ritualId,
        @Nullable UUID supersedes,

        @Schema(required = true, description = "Whether it goes back on the decision that it supersedes")
        boolean reversal,

        @Schema(description = "Absent while the decision stands") @Nullable
        UUID supersededBy,

        @Schema(description = "What stopping the subject leaves unspent") @Nullable
        FreedBudgetResponse freedBudget,

        @Schema(required = true) EffectWindowResponse expectedEffectWindow,
        @Schema(required = true) Instant takenAt,
        @Schema(required = true) String takenBy) {

    static DecisionResponse from(TakenDecision decision, LocalDate today) {
        return new DecisionResponse(
                decision.id(),
                decision.type(),
                SubjectResponse.from(decision.subject()),
                decision.reason(),
                decision.expectedEffect(),
                decision.measureBy(),
                decision.decidedBy(),
                decision.ritualId(),
                decision.supersedes(),
                decision.reversal(),
                decision.supersededBy(),
                decision.freed() == null ? null : FreedBudgetResponse.from(decision.freed()),
                EffectWindowResponse.from(decision.window(), today),
                decision.takenAt(),
                decision.takenBy());
    }

    @Schema(name = "SubjectOfDecision")
    record SubjectResponse(
            @Schema(required = true) SubjectPart part,
            @Nullable String id) {
        private static SubjectResponse from(Subject subject) {
            return new SubjectResponse(subject.part(), subject.id());
        }
    }

    @Schema(name = "FreedBudget")
    record FreedBudgetResponse(
            @Schema(required = true) BigDecimal amount,
            @Nullable String currency) {
        private static FreedBudgetResponse from(Money freed) {
            return new FreedBudgetResponse(freed.amount(), freed.currency());
        }
    }

    @Schema(name = "ExpectedEffectWindow", description = "When the effect can be measured")
    record EffectWindowResponse(
            @Schema(required = true, description = "Four weeks after the decision")
            LocalDate leadingFrom,

            @Schema(required = true, description = "Eight weeks after the decision: leading KPIs are measured")
            LocalDate leadingBy,

            @Schema(required = true, description = "The end of the quarter: revenue is measured")
            LocalDate revenueBy,

            @Schema(required = true, description = "What a measure of today is worth")
            EffectWindow.Maturity maturity) {

        private static EffectWindowResponse from(EffectWindow window, LocalDate today) {
            return new EffectWindowResponse(
                    window.leadingFrom(), window.leadingBy(), window.revenueBy(), window.on(today));
        }
    }
}

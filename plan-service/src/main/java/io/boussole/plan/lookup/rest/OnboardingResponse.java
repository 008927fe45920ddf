package io.boussole.plan.lookup.rest;

import io.boussole.plan.summary.OnboardingPlan;
import io.boussole.plan.summary.OnboardingPlan.Step;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Onboarding")
record OnboardingResponse(
        @Nullable String memberId,
        @Nullable String memberName,

        @Schema(description = "The first day of work; without it nothing has a due date") @Nullable
        LocalDate startsOn,

        @Schema(
                required = true,
                description = "Whether there are items and each has an owner and is due within five working days")
        boolean complete,

        @Schema(required = true) List<OnboardingStep> items) {

    static OnboardingResponse from(OnboardingPlan plan) {
        return new OnboardingResponse(
                plan.member().id(),
                plan.member().name(),
                plan.startsOn(),
                plan.isComplete(),
                plan.steps().stream().map(OnboardingStep::from).toList());
    }

    @Schema(name = "OnboardingStep")
    record OnboardingStep(
            @Nullable String id,
            @Nullable String title,

            @Schema(description = "Absent while the plan names nobody") @Nullable
            String ownerId,

            @Schema(description = "Absent without a first day of work or a number of working days") @Nullable
            LocalDate dueOn,

            @Schema(required = true, description = "Due within five working days")
            boolean inFirstWeek) {
        private static OnboardingStep from(Step step) {
            return new OnboardingStep(
                    step.item().id(), step.item().title(), step.item().ownerId(), step.dueOn(), step.isInFirstWeek());
        }
    }
}

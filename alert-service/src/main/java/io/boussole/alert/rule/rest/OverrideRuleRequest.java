package io.boussole.alert.rule.rest;

import io.boussole.alert.evaluation.Method;
import io.boussole.alert.rule.terms.RuleChanges;
import io.boussole.alert.rule.tuning.RuleTuningService.Wish;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "OverrideRule",
        description = "What takes the place of the plan's numbers. Whatever is left out is the plan's, and follows it.")
record OverrideRuleRequest(
        @Valid OverrideRuleRequest.@Nullable Reference reference,

        @Schema(description = "FIXED_THRESHOLD has no error control, and needs a reason") @Nullable
        Method method,

        OverrideRuleRequest.@Nullable ErrorBudget errorBudget,

        @Schema(description = "Worse values tried, as factors of the reference, each in (0, 1)") @Nullable
        List<@NotNull BigDecimal> alternatives,

        @Schema(
                description =
                        "By how much more the numbers vary than those of independent cases (design effect): so many cases weigh"
                                + " as much as one. From 1 to 100; a backtest measures it")
        @Nullable
        BigDecimal dispersion,

        @Schema(description = "Cases of a share that are counted on in the period") @Nullable
        BigDecimal plannedVolume,

        OverrideRuleRequest.@Nullable Maturity maturity,
        OverrideRuleRequest.@Nullable Recovery recovery,

        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, examples = "PT2H")
        @Nullable
        Duration evaluationDelay,

        OverrideRuleRequest.@Nullable Action action,

        @Nullable Boolean enabled,

        @Schema(description = "Needed to disable, to raise alpha above the plan's, and for FIXED_THRESHOLD")
        @Size(max = 2000)
        @Nullable
        String reason) {

    @Schema(name = "OverrideReference", description = "As a whole: an end that is left out is the value")
    record Reference(
            @NotNull BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {
        RuleChanges.Range toRange() {
            return new RuleChanges.Range(value, low, high);
        }
    }

    @Schema(name = "OverrideErrorBudget")
    record ErrorBudget(
            @Schema(description = "In (0, 0.5]") @Nullable BigDecimal alpha,

            @Schema(description = "From alpha to less than 1") @Nullable
            BigDecimal watchAlpha) {}

    @Schema(name = "OverrideMaturity")
    record Maturity(
            @Nullable BigDecimal minExpected,
            @Nullable Integer ripensAfterDays,
            @Nullable Integer delayMedianDays) {}

    @Schema(name = "OverrideRecovery")
    record Recovery(
            @Schema(description = "In (0, 0.5]") @Nullable BigDecimal alpha) {}

    @Schema(name = "OverrideAction")
    record Action(
            @Nullable String ownerId,
            @Nullable String playbookId,
            @Nullable Integer dueInWorkingDays) {}

    /** @param at where this stands in the request, as a JSON Pointer */
    Wish toWish(String by, String at) {
        RuleChanges changes = new RuleChanges(
                of(reference, Reference::toRange),
                method,
                of(errorBudget, ErrorBudget::alpha),
                of(errorBudget, ErrorBudget::watchAlpha),
                alternatives,
                dispersion,
                plannedVolume,
                of(recovery, Recovery::alpha),
                of(maturity, Maturity::minExpected),
                of(maturity, Maturity::ripensAfterDays),
                of(maturity, Maturity::delayMedianDays),
                of(evaluationDelay, OverrideRuleRequest::minutes),
                of(action, Action::ownerId),
                of(action, Action::playbookId),
                of(action, Action::dueInWorkingDays),
                enabled);
        return new Wish(changes, reason, by, at);
    }

    /** Far beyond what is allowed stays beyond it. */
    private static Integer minutes(Duration delay) {
        return (int) Math.max(-1, Math.min(Integer.MAX_VALUE, delay.toMinutes()));
    }

    private static <T, R> @Nullable R of(@Nullable T part, Function<T, @Nullable R> member) {
        return part == null ? null : member.apply(part);
    }
}

package io.boussole.alert.rule.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.boussole.alert.evaluation.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people put in the place of the plan's numbers. A member that is absent is the plan's, and follows it. Units and ranges are those
 * of {@link RuleTerms}.
 *
 * @param reference as a whole: an end of the range that it leaves out is its value, not the plan's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleChanges(
        @Nullable Range reference,
        @Nullable Method method,
        @Nullable BigDecimal alpha,
        @Nullable BigDecimal watchAlpha,
        @Nullable List<BigDecimal> alternatives,
        @Nullable BigDecimal dispersion,
        @Nullable BigDecimal plannedVolume,
        @Nullable BigDecimal recoveryAlpha,
        @Nullable BigDecimal minExpected,
        @Nullable Integer ripensAfterDays,
        @Nullable Integer delayMedianDays,
        @Nullable Integer evaluationDelayMinutes,
        @Nullable String ownerId,
        @Nullable String playbookId,
        @Nullable Integer dueInWorkingDays,
        @Nullable Boolean enabled) {
    public RuleChanges {
        alpha = Plain.orNull(alpha);
        watchAlpha = Plain.orNull(watchAlpha);
        alternatives = alternatives == null
                ? null
                : alternatives.stream().map(Plain::number).toList();
        dispersion = Plain.orNull(dispersion);
        plannedVolume = Plain.orNull(plannedVolume);
        recoveryAlpha = Plain.orNull(recoveryAlpha);
        minExpected = Plain.orNull(minExpected);
    }

    /** A value with the range in which no action is due, in the KPI's unit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Range(
            BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {
        public Range {
            value = Plain.number(value);
            low = Plain.orNull(low);
            high = Plain.orNull(high);
        }
    }

    public RuleTerms in(RuleTerms plan) {
        return new RuleTerms(
                plan.watched(),
                reference(plan.reference()),
                judging(plan.judging()),
                plan.cycles(),
                action(plan.action()),
                plan.inhibitedBy(),
                plan.escalation(),
                or(enabled, plan.enabled()));
    }

    private @Nullable Reference reference(@Nullable Reference plan) {
        if (reference == null) {
            return plan;
        }
        return new Reference(
                reference.value(),
                reference.low(),
                reference.high(),
                ReferenceSource.OVERRIDE,
                plan == null ? null : plan.hypothesisId(),
                plan == null ? null : plan.stage());
    }

    /** A mention is never rarer than an alarm: an alpha above the plan's takes the other one along. */
    private Judging judging(Judging plan) {
        BigDecimal newAlpha = or(alpha, plan.alpha());
        return new Judging(
                or(method, plan.method()),
                newAlpha,
                watchAlpha == null ? plan.watchAlpha().max(newAlpha) : watchAlpha,
                or(alternatives, plan.alternatives()),
                or(dispersion, plan.dispersion()),
                plannedVolume == null ? plan.plannedVolume() : plannedVolume,
                or(recoveryAlpha, plan.recoveryAlpha()),
                or(minExpected, plan.minExpected()),
                ripensAfterDays == null ? plan.ripensAfterDays() : ripensAfterDays,
                delayMedianDays == null ? plan.delayMedianDays() : delayMedianDays,
                or(evaluationDelayMinutes, plan.evaluationDelayMinutes()));
    }

    private RuleAction action(RuleAction plan) {
        return new RuleAction(
                ownerId == null ? plan.ownerRule() : OwnerRule.NAMED,
                or(ownerId, plan.ownerId()),
                playbookId == null ? plan.playbookId() : playbookId,
                or(dueInWorkingDays, plan.dueInWorkingDays()));
    }

    private static <T> T or(@Nullable T changed, T plans) {
        return changed == null ? plans : changed;
    }

    /** JSON Pointers into the rule, of what is not the plan's. */
    public List<String> pointers() {
        List<String> pointers = new ArrayList<>(statistics());
        add(pointers, "/action/ownerId", ownerId);
        add(pointers, "/action/playbookId", playbookId);
        add(pointers, "/action/dueInWorkingDays", dueInWorkingDays);
        add(pointers, "/enabled", enabled);
        return pointers;
    }

    /** Those of them that only a rule has that tells a KPI from chance. */
    public List<String> statistics() {
        List<String> pointers = new ArrayList<>();
        add(pointers, "/reference", reference);
        add(pointers, "/method", method);
        add(pointers, "/errorBudget/alpha", alpha);
        add(pointers, "/errorBudget/watchAlpha", watchAlpha);
        add(pointers, "/alternatives", alternatives);
        add(pointers, "/dispersion", dispersion);
        add(pointers, "/plannedVolume", plannedVolume);
        add(pointers, "/recovery/alpha", recoveryAlpha);
        add(pointers, "/maturity/minExpected", minExpected);
        add(pointers, "/maturity/ripensAfterDays", ripensAfterDays);
        add(pointers, "/maturity/delayMedianDays", delayMedianDays);
        add(pointers, "/evaluationDelay", evaluationDelayMinutes);
        return pointers;
    }

    private static void add(List<String> pointers, String pointer, @Nullable Object change) {
        if (change != null) {
            pointers.add(pointer);
        }
    }
}

package io.boussole.alert.rule.rest;

import io.boussole.alert.evaluation.Method;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.terms.ActionTemplate;
import io.boussole.alert.rule.terms.Inhibitor;
import io.boussole.alert.rule.terms.Judging;
import io.boussole.alert.rule.terms.OwnerRule;
import io.boussole.alert.rule.terms.RuleTerms;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanEscalationStep;
import io.boussole.contracts.plan.PlanKpi;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Rule",
        description =
                "What is watched, by which numbers, and who answers. Members of the statistics are there where a KPI is told"
                        + " from chance (UNDER_PERFORMANCE).")
record RuleResponse(
        UUID id,
        int version,
        UUID planId,

        @Schema(description = "The newest version of the plan that asks for this version of the rule")
        long planVersion,

        String name,

        @Schema(description = "What a breach of it is called")
        AlertKind kind,

        @Schema(description = "What it watches within the plan")
        String subject,

        @Schema(description = "The KPI that it reads; absent when it reads none") @Nullable
        String kpiId,

        @Nullable String metric,
        @Nullable String label,

        @Schema(description = "What the KPI is narrowed to; absent: not narrowed") @Nullable
        Dimensions dimensions,

        @Nullable String dataSource,

        @Schema(description = "How often people read it: DAILY, WEEKLY, MONTHLY")
        List<String> cadence,

        PlanKpi.@Nullable Direction direction,

        RuleResponse.@Nullable Reference reference,
        @Nullable Method method,
        RuleResponse.@Nullable ErrorBudget errorBudget,

        @Schema(description = "Worse values tried, as factors of the reference") @Nullable
        List<BigDecimal> alternatives,

        @Schema(description = "Variance of a count by its mean; 1: independent events") @Nullable
        BigDecimal dispersion,

        @Schema(description = "Cases of a share that the plan counts on in the period; absent: it names none") @Nullable
        BigDecimal plannedVolume,

        RuleResponse.@Nullable Maturity maturity,
        RuleResponse.@Nullable Recovery recovery,

        @Schema(description = "Over which stretches a stop rule is read") @Nullable
        Cycles cycles,

        @Schema(description = "How long after the end of a day it is judged, ISO 8601", examples = "PT2H")
        String evaluationDelay,

        @Schema(description = "Whose standing alerts explain this rule's")
        List<InhibitorResponse> inhibitedBy,

        Action action,

        @Schema(description = "Where an action goes that nobody takes")
        List<Step> escalation,

        @Schema(description = "What people changed in it; absent: it is as the plan asks") @Nullable
        Tuning override,

        @Schema(description = "Whether it was added for a KPI to which the plan gives no number")
        boolean added,

        boolean enabled,
        Instant createdAt,

        @Schema(description = "When a newer version took its place or the plan left it out; absent: it is current")
        @Nullable
        Instant supersededAt) {

    @Schema(name = "RuleDimensions")
    record Dimensions(
            @Nullable String channelId,
            @Nullable String segmentId,
            @Nullable String memberId) {}

    @Schema(name = "RuleReference", description = "In the KPI's unit, for the whole period")
    record Reference(
            @Schema(description = "KPI_TARGET, HYPOTHESIS, STOP_RULE or OVERRIDE")
            String source,

            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String hypothesisId,

            @Schema(description = "The stage of the funnel that it is about") @Nullable
            String stage) {}

    @Schema(
            name = "RuleErrorBudget",
            description =
                    "How often a KPI that is exactly as planned may be called worse, once a period, however often one looks")
    record ErrorBudget(BigDecimal alpha, BigDecimal watchAlpha) {}

    @Schema(name = "RuleMaturity")
    record Maturity(
            @Schema(description = "How much must be expected before anything is said")
            BigDecimal minExpected,

            @Schema(description = "Calendar days after which an undecided case counts as not succeeded") @Nullable
            Integer ripensAfterDays,

            @Schema(
                    description =
                            "Calendar days after which half of the successes are in; absent: cases are judged once ripe")
            @Nullable
            Integer delayMedianDays) {}

    @Schema(name = "RuleRecovery")
    record Recovery(
            @Schema(description = "How often a KPI that is still outside its range may be called recovered")
            BigDecimal alpha) {}

    @Schema(name = "RuleCycles")
    record Cycles(
            int completeCycles,
            @Nullable Integer cycleDays,
            @Nullable LocalDate reviewOn) {}

    @Schema(name = "RuleInhibitor")
    record InhibitorResponse(AlertKind kind, String subject) {
        static InhibitorResponse from(Inhibitor inhibitor) {
            return new InhibitorResponse(inhibitor.kind(), inhibitor.subject());
        }
    }

    @Schema(name = "RuleAction")
    record Action(
            OwnerRule ownerRule,
            String ownerId,
            @Nullable String playbookId,

            @Schema(description = "What is proposed where there is no playbook") @Nullable
            ActionTemplate template,

            int dueInWorkingDays) {}

    @Schema(name = "RuleEscalationStep")
    record Step(
            @Schema(description = "Working time of the plan's calendar, ISO 8601", examples = "PT4H")
            String after,

            @Schema(description = "MANAGER, or a role of the team")
            String to) {
        static Step from(PlanEscalationStep step) {
            return new Step(Duration.ofMinutes(step.afterMinutes()).toString(), step.to());
        }
    }

    @Schema(name = "RuleOverride")
    record Tuning(
            @Schema(description = "JSON Pointers into the rule")
            List<String> overridden,

            String by,
            Instant at,
            @Nullable String reason) {}

    static RuleResponse from(AlertRule rule, Locale language) {
        RuleTerms terms = rule.terms();
        boolean isJudged = rule.kind() == AlertKind.UNDER_PERFORMANCE;
        Judging judging = terms.judging();
        return new RuleResponse(
                rule.id(),
                rule.version(),
                rule.planId(),
                rule.planVersion(),
                RuleNames.of(rule).in(language),
                rule.kind(),
                rule.subject(),
                rule.kpiId(),
                rule.metric(),
                rule.label(),
                RuleParts.dimensions(terms.watched()),
                terms.watched().dataSource(),
                terms.watched().cadence(),
                rule.kpiId() == null ? null : terms.watched().direction(),
                RuleParts.reference(terms.reference()),
                isJudged ? judging.method() : null,
                isJudged ? new ErrorBudget(judging.alpha(), judging.watchAlpha()) : null,
                isJudged ? judging.alternatives() : null,
                isJudged ? judging.dispersion() : null,
                isJudged ? judging.plannedVolume() : null,
                isJudged ? RuleParts.maturity(judging) : null,
                isJudged ? new Recovery(judging.recoveryAlpha()) : null,
                RuleParts.cycles(terms.cycles()),
                judging.evaluationDelay().toString(),
                terms.inhibitedBy().stream().map(InhibitorResponse::from).toList(),
                RuleParts.action(rule),
                terms.escalation().stream().map(Step::from).toList(),
                RuleParts.tuning(rule.tuning()),
                rule.isAdded(),
                rule.enabled(),
                rule.createdAt(),
                rule.supersededAt());
    }
}

package io.boussole.alert.rule.rest;

import io.boussole.alert.rule.AlertRule;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanKpi;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Rule", description = "What a KPI is held against, and who answers when it fails")
record RuleResponse(
        UUID id,
        int version,
        UUID planId,
        long planVersion,

        @Schema(description = "What a breach of it is called")
        AlertKind kind,

        @Schema(description = "What it watches within the plan")
        String subject,

        @Schema(description = "The KPI that it judges; absent when it watches something else") @Nullable
        String kpiId,

        @Nullable String metric,
        @Nullable String label,
        PlanKpi.Direction direction,

        @Schema(description = "The plan's value, the range in which no action is due")
        Reference reference,

        @Schema(description = "How often a KPI that is exactly as planned may be called worse, once a period")
        ErrorBudget errorBudget,

        @Schema(description = "Worse values tried, as factors of the target")
        List<BigDecimal> alternatives,

        @Schema(description = "How much must be expected before anything is said")
        BigDecimal minExpected,

        @Schema(description = "Calendar days after which an undecided case counts as not succeeded") @Nullable
        Integer ripensAfterDays,

        Action action,
        boolean enabled,
        Instant createdAt) {

    @Schema(name = "RuleReference")
    record Reference(
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

    @Schema(name = "RuleErrorBudget")
    record ErrorBudget(BigDecimal alpha, BigDecimal watchAlpha) {}

    @Schema(name = "RuleAction")
    record Action(String ownerId, @Nullable String playbookId, int dueInWorkingDays) {}

    static RuleResponse from(AlertRule rule) {
        return new RuleResponse(
                rule.id(),
                rule.version(),
                rule.planId(),
                rule.planVersion(),
                rule.kind(),
                rule.subject(),
                rule.kpiId(),
                rule.metric(),
                rule.label(),
                rule.direction(),
                new Reference(rule.target(), rule.rangeLow(), rule.rangeHigh()),
                new ErrorBudget(rule.alpha(), rule.watchAlpha()),
                rule.alternatives(),
                rule.minExpected(),
                rule.ripensAfterDays(),
                new Action(rule.ownerId(), rule.playbookId(), rule.dueInWorkingDays()),
                rule.supersededAt() == null,
                rule.createdAt());
    }
}

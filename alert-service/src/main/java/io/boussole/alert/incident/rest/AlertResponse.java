package io.boussole.alert.incident.rest;

import io.boussole.alert.incident.Alert;
import io.boussole.alert.incident.AlertState;
import io.boussole.alert.incident.CorrectiveAction;
import io.boussole.alert.incident.Incident;
import io.boussole.alert.incident.Resolution;
import io.boussole.alert.incident.Silence;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.action.AlertKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Alert", description = "Something that the plan does not allow, and what people have done about it")
record AlertResponse(
        UUID id,
        AlertState state,
        @Nullable Resolution resolution,
        UUID planId,
        @Schema(description = "What it is about") AlertKind kind,

        @Schema(description = "What it is about within the plan: a KPI, a task, a milestone, a channel")
        String subject,

        @Schema(description = "The KPI that fails; absent when it is about none") @Nullable
        String kpiId,

        @Nullable String label,
        UUID ruleId,
        int ruleVersion,

        @Schema(description = "Rule, dimensions, period and episode: one alert each")
        String fingerprint,

        int episode,

        @Schema(description = "What the alert rests on; enough to compute the verdict again; absent without a KPI")
        @Nullable
        AlertFacts facts,

        @Schema(description = "What an alert without a KPI rests on")
        Map<String, String> circumstances,

        @Schema(description = "Why it was opened, in the language of Accept-Language")
        String text,

        List<UUID> correctiveActionIds,
        Instant openedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant resolvedAt,

        @Schema(description = "Whose credential it was; absent when it ended by itself") @Nullable
        String resolvedBy,

        @Nullable String resolveComment,
        @Nullable Instant closedAt,
        @Nullable String closedBy,

        @Schema(description = "While it lasts nobody is told of the alert; it is judged all the same") @Nullable
        Silenced silence,

        @Schema(description = "The alert that explains this one; absent when none does") @Nullable
        UUID inhibitedBy,

        @Schema(
                description =
                        "Since when corrected data, or a changed plan, speak no more for it, so that it goes no further up; absent while they do")
        @Nullable
        Instant unsupportedSince,

        @Schema(description = "Steps of the plan's escalation taken so far")
        int escalationStep,

        @Schema(description = "Whether one of its corrective actions is past its day")
        boolean overdue,

        long revision) {

    @Schema(name = "AlertSilence")
    record Silenced(Instant at, Instant until, String by, String reason) {}

    static AlertResponse from(Incident incident, Instant now, Locale language) {
        Alert alert = incident.alert();
        return new AlertResponse(
                alert.id(),
                alert.state(),
                alert.ending().resolution(),
                alert.planId(),
                alert.grounds().kind(),
                alert.grounds().subject(),
                alert.grounds().kpiId(),
                alert.label(),
                alert.origin().ruleId(),
                alert.origin().ruleVersion(),
                alert.origin().fingerprint(),
                alert.origin().episode(),
                alert.grounds().facts(),
                alert.grounds().circumstances(),
                alert.grounds().wording().in(language),
                incident.actions().stream().map(CorrectiveAction::id).toList(),
                alert.openedAt(),
                alert.acknowledgedAt(),
                alert.acknowledgedBy(),
                alert.ending().resolvedAt(),
                alert.ending().resolvedBy(),
                alert.ending().comment(),
                alert.ending().closedAt(),
                alert.ending().closedBy(),
                silence(alert, now),
                alert.inhibitedBy(),
                alert.unsupportedSince(),
                alert.escalationStep(),
                incident.actions().stream().anyMatch(action -> action.isOverdue(now)),
                alert.revision());
    }

    private static @Nullable Silenced silence(Alert alert, Instant now) {
        Silence silence = alert.silence();
        return silence == null || !silence.lasts(now)
                ? null
                : new Silenced(silence.at(), silence.until(), silence.by(), silence.reason());
    }
}

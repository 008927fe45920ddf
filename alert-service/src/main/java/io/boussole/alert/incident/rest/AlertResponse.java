package io.boussole.alert.incident.rest;

import io.boussole.alert.incident.Alert;
import io.boussole.alert.incident.AlertState;
import io.boussole.alert.incident.CorrectiveAction;
import io.boussole.alert.incident.Incident;
import io.boussole.alert.incident.Resolution;
import io.boussole.alert.outcome.Wording;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.action.AlertKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Alert", description = "A KPI that fails its plan beyond what chance explains")
record AlertResponse(
        UUID id,
        AlertState state,
        @Nullable Resolution resolution,
        UUID planId,
        @Schema(description = "What it is about") AlertKind kind,

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
        long revision) {

    static AlertResponse from(Incident incident, Locale language) {
        Alert alert = incident.alert();
        return new AlertResponse(
                alert.id(),
                alert.state(),
                alert.resolution(),
                alert.planId(),
                alert.kind(),
                alert.kpiId(),
                alert.label(),
                alert.ruleId(),
                alert.ruleVersion(),
                alert.fingerprint(),
                alert.episode(),
                alert.facts(),
                alert.circumstances(),
                Wording.ofAlert(alert.kind(), alert.facts()).in(language),
                incident.actions().stream().map(CorrectiveAction::id).toList(),
                alert.openedAt(),
                alert.acknowledgedAt(),
                alert.acknowledgedBy(),
                alert.resolvedAt(),
                alert.revision());
    }
}

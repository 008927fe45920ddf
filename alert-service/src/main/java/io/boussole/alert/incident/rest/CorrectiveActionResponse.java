package io.boussole.alert.incident.rest;

import io.boussole.alert.incident.CorrectiveAction;
import io.boussole.alert.outcome.Wording;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.action.CorrectiveActionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CorrectiveAction", description = "Who does what about an alert by when")
record CorrectiveActionResponse(
        UUID id,
        UUID alertId,
        UUID planId,
        @Schema(description = "What it is about") AlertKind kind,

        @Schema(description = "The KPI that fails; absent when it is about none") @Nullable
        String kpiId,

        CorrectiveActionStatus status,
        String title,
        Owner owner,

        @Schema(description = "Last day on which it is in time, in the plan's time zone")
        LocalDate dueOn,

        @Nullable String playbookId,
        List<String> checklist,

        @Schema(description = "What the alert rests on; enough to compute the verdict again; absent without a KPI")
        @Nullable
        AlertFacts facts,

        @Schema(description = "What an alert without a KPI rests on")
        Map<String, String> circumstances,

        @Schema(description = "Why it was asked for, in the language of Accept-Language")
        String text,

        @Nullable String cancelReason,
        Instant openedAt,
        Instant changedAt,
        long revision) {

    @Schema(name = "CorrectiveActionOwner")
    record Owner(String id, String name, @Nullable String email) {}

    static CorrectiveActionResponse from(CorrectiveAction action, Locale language) {
        return new CorrectiveActionResponse(
                action.id(),
                action.alertId(),
                action.planId(),
                action.kind(),
                action.kpiId(),
                action.status(),
                action.title(),
                new Owner(action.ownerId(), action.ownerName(), action.ownerEmail()),
                action.dueOn(),
                action.playbookId(),
                action.checklist(),
                action.facts(),
                action.circumstances(),
                Wording.ofAlert(action.kind(), action.facts()).in(language),
                action.cancelReason(),
                action.openedAt(),
                action.changedAt(),
                action.revision());
    }
}

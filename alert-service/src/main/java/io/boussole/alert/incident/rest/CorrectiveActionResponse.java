package io.boussole.alert.incident.rest;

import io.boussole.alert.incident.CorrectiveAction;
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

        @Schema(description = "In the language of Accept-Language; a playbook's is in the plan's own")
        String title,

        Owner owner,

        @Schema(description = "Last day on which it is in time, in the plan's time zone")
        LocalDate dueOn,

        @Schema(description = "Past that day and still to be done")
        boolean overdue,

        @Nullable String playbookId,
        List<String> checklist,

        @Schema(description = "Items of the checklist that are done, by number from 1")
        List<Ticked> ticked,

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
        @Nullable Instant doneAt,

        @Schema(description = "Day from which its effect is measured; absent when it has none that can be") @Nullable
        LocalDate measureOn,

        @Schema(description = "Steps of the plan's escalation taken since it is overdue")
        int escalationStep,

        long revision) {

    @Schema(name = "CorrectiveActionOwner")
    record Owner(String id, String name, @Nullable String email) {}

    @Schema(name = "ChecklistTick")
    record Ticked(int number, @Nullable String by, Instant at) {}

    static CorrectiveActionResponse from(CorrectiveAction action, Instant now, Locale language) {
        return new CorrectiveActionResponse(
                action.id(),
                action.alertId(),
                action.planId(),
                action.grounds().kind(),
                action.grounds().kpiId(),
                action.status(),
                action.title().in(language),
                new Owner(
                        action.owner().id(),
                        action.owner().name(),
                        action.owner().email()),
                action.dueOn(),
                action.isOverdue(now),
                action.playbookId(),
                action.checklist().items(),
                action.checklist().ticks().stream()
                        .map(tick -> new Ticked(tick.number(), tick.by(), tick.at()))
                        .toList(),
                action.grounds().facts(),
                action.grounds().circumstances(),
                action.grounds().wording().in(language),
                action.cancelReason(),
                action.openedAt(),
                action.changedAt(),
                action.doneAt(),
                action.measureOn(),
                action.escalationStep(),
                action.revision());
    }
}

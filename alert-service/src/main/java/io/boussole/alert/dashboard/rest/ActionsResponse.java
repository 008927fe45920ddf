package io.boussole.alert.dashboard.rest;

import io.boussole.alert.incident.CorrectiveAction;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.action.CorrectiveActionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ActionsInWork", description = "Corrective actions still to be done")
record ActionsResponse(
        long overdue,

        @Schema(description = "Overdue ones first, then by owner and day")
        List<Item> items) {

    @Schema(name = "ActionInWork")
    record Item(
            UUID id,
            UUID alertId,
            UUID planId,
            AlertKind kind,
            @Nullable String kpiId,
            String title,
            CorrectiveActionStatus status,
            String ownerId,
            String ownerName,
            LocalDate dueOn,
            boolean overdue,
            int escalationStep,
            long revision) {

        static Item from(CorrectiveAction action, Instant now, Locale language) {
            return new Item(
                    action.id(),
                    action.alertId(),
                    action.planId(),
                    action.grounds().kind(),
                    action.grounds().kpiId(),
                    action.title().in(language),
                    action.status(),
                    action.owner().id(),
                    action.owner().name(),
                    action.dueOn(),
                    action.isOverdue(now),
                    action.escalationStep(),
                    action.revision());
        }
    }

    static ActionsResponse from(List<CorrectiveAction> actions, Instant now, Locale language) {
        List<Item> items =
                actions.stream().map(action -> Item.from(action, now, language)).toList();
        return new ActionsResponse(items.stream().filter(Item::overdue).count(), items);
    }
}

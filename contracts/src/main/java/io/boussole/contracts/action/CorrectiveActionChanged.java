package io.boussole.contracts.action;

import io.boussole.contracts.AddedLater;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A corrective action as it stands after a change, with the facts of the alert that asked for it.
 *
 * <p>At least once, newest state per key; keep the highest {@code revision}.
 *
 * @param kpiId the KPI that fails; null for an alert that is about none
 * @param facts null for an alert that is about no KPI
 * @param kind null in records of before there was more than one: {@link AlertKind#UNDER_PERFORMANCE}
 * @param circumstances what an alert that rests on no statistics rests on, as named values
 * @param title in English
 * @param titleFr in French; null in records of before it was sent
 * @param ownerId member of the plan's team who does it; never empty
 * @param dueOn last day on which it is in time, in the plan's time zone
 */
public record CorrectiveActionChanged(
        UUID actionId,
        UUID alertId,
        UUID planId,
        @Nullable String kpiId,
        long revision,
        CorrectiveActionStatus status,
        String title,
        String ownerId,
        String ownerName,
        @Nullable String ownerEmail,
        LocalDate dueOn,
        @Nullable String playbookId,
        List<String> checklist,
        @Nullable AlertFacts facts,
        Instant openedAt,
        Instant changedAt,
        @Nullable AlertKind kind,
        @AddedLater Map<String, String> circumstances,
        @Nullable String titleFr) {
    public CorrectiveActionChanged {
        circumstances = circumstances == null ? Map.of() : Map.copyOf(circumstances);
    }
}

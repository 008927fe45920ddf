package io.boussole.contracts.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A corrective action as it stands after a change, with the facts of the alert that asked for it.
 *
 * <p>At least once, newest state per key; keep the highest {@code revision}.
 *
 * @param ownerId member of the plan's team who does it; never empty
 * @param dueOn last day on which it is in time, in the plan's time zone
 */
public record CorrectiveActionChanged(
        UUID actionId,
        UUID alertId,
        UUID planId,
        String kpiId,
        long revision,
        CorrectiveActionStatus status,
        String title,
        String ownerId,
        String ownerName,
        @Nullable String ownerEmail,
        LocalDate dueOn,
        @Nullable String playbookId,
        List<String> checklist,
        AlertFacts facts,
        Instant openedAt,
        Instant changedAt) {}

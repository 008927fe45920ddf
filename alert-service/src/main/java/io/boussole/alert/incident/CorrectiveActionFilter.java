package io.boussole.alert.incident;

import io.boussole.contracts.action.CorrectiveActionStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which corrective actions are wanted; null: any. */
public record CorrectiveActionFilter(
        @Nullable UUID planId,
        @Nullable String ownerId,
        @Nullable CorrectiveActionStatus status,
        @Nullable Boolean overdue) {}

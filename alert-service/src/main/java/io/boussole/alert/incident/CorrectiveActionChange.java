package io.boussole.alert.incident;

import io.boussole.contracts.action.CorrectiveActionStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changes of a corrective action, all at once; null: nothing of that kind.
 *
 * @param reason why it is cancelled or due on another day
 * @param note how it goes
 */
public record CorrectiveActionChange(
        @Nullable CorrectiveActionStatus status,
        @Nullable LocalDate dueOn,
        @Nullable String reason,
        @Nullable String note) {}

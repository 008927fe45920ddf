package io.boussole.alert.backtest;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert that was opened at the time.
 *
 * @param openedOn in the plan's time zone, as {@code resolvedOn}
 * @param resolvedOn null: it stands
 * @param resolution how it ended; null: it stands
 */
public record PastAlert(
        UUID id,
        LocalDate openedOn,
        @Nullable LocalDate resolvedOn,
        @Nullable String resolution) {
    private static final String FALSE_ALARM = "FALSE_ALARM";

    public boolean isCalledFalse() {
        return FALSE_ALARM.equals(resolution);
    }

    /** Whether it stood on some day of those. */
    boolean stoodWithin(LocalDate first, LocalDate last) {
        return !openedOn.isAfter(last) && (resolvedOn == null || !resolvedOn.isBefore(first));
    }
}

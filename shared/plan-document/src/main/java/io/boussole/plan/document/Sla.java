package io.boussole.plan.document;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A promise between functions.
 *
 * @param within working hours of the plan's calendar, strictly less
 */
public record Sla(
        @Nullable SlaType type,
        @Nullable String from,
        @Nullable String to,
        @Nullable Duration within) {

    /** What is promised. */
    public enum SlaType {
        SPEED_TO_LEAD
    }
}

package io.boussole.plan.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as it stands now.
 *
 * @param at JSON Pointer to what it is about; null for the plan as a whole
 */
public record GivenFeedback(
        UUID id,
        UUID planId,
        String text,
        @Nullable String at,
        String author,
        Instant createdAt,
        @Nullable Answer answer,
        long revision) {

    /** @param version the published version of the plan in which the change can be seen */
    public record Answer(String text, @Nullable Long version, String answeredBy, Instant answeredAt) {}
}

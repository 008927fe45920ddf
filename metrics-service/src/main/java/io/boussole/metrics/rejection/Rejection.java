package io.boussole.metrics.rejection;

import io.boussole.metrics.decoding.RejectionCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that was not understood.
 *
 * @param id rises with the time of rejection
 * @param detail the member or value at fault
 * @param body as delivered; null when the bytes were no text
 */
public record Rejection(
        long id,
        String eventKey,
        RejectionCode code,
        String detail,
        Instant receivedAt,
        @Nullable String body) {}

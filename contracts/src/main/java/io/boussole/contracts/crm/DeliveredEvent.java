package io.boussole.contracts.crm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of one delivery, as the sender wrote it; nothing in it is understood yet beyond its identity and its entity.
 *
 * <p>At least once; dedupe on {@code eventKey} within the connection.
 *
 * @param source the kind of sender ({@code HUBSPOT}, {@code PIPEDRIVE})
 * @param eventKey identity of the event within its connection, equal on every re-delivery
 * @param receivedAt when the entrance took it
 * @param body the event's own text, to the character; bytes that are no UTF-8 are read as ISO 8859-1, which loses none of them
 * @param unreadable why the delivery could not be split into events; null when it could
 */
public record DeliveredEvent(
        UUID connectionId,
        String source,
        String eventKey,
        Instant receivedAt,
        @Nullable String body,
        @Nullable String unreadable) {}

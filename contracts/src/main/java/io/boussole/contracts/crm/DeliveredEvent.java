package io.boussole.contracts.crm;

import io.boussole.contracts.AddedLater;
import java.time.Instant;
import java.util.Map;
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
 * @param headers those of the request that say something which the body does not; names in lower case
 * @param unreadable why the delivery could not be split into events; null when it could
 */
public record DeliveredEvent(
        UUID connectionId,
        String source,
        String eventKey,
        Instant receivedAt,
        @Nullable String body,
        @Nullable String unreadable,
        @AddedLater Map<String, String> headers) {

    @SuppressWarnings("ConstantValue") // Records written before it was added lack the member.
    public DeliveredEvent {
        headers = headers == null ? Map.of() : Map.copyOf(headers);
    }

    /** An event that says all in its body. */
    public DeliveredEvent(
            UUID connectionId,
            String source,
            String eventKey,
            Instant receivedAt,
            @Nullable String body,
            @Nullable String unreadable) {
        this(connectionId, source, eventKey, receivedAt, body, unreadable, Map.of());
    }
}

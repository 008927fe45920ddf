package io.boussole.alert.delivery;

import io.boussole.alert.StoredJson;
import io.boussole.http.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it waits to be sent.
 *
 * @param type wire name; a test message has one too
 * @param data JSON, as it will be sent
 */
public record StoredNotice(
        UUID id,
        String type,
        UUID planId,
        UUID subjectId,
        Instant occurredAt,
        @Nullable Recipient recipient,
        Text title,
        Text body,
        @Nullable LocalDate dueOn,
        String data) {

    static StoredNotice of(Notice notice) {
        return new StoredNotice(
                notice.id(),
                notice.type().wireName(),
                notice.planId(),
                notice.subjectId(),
                notice.occurredAt(),
                notice.recipient(),
                notice.title(),
                notice.body(),
                notice.dueOn(),
                StoredJson.write(notice.record()));
    }
}

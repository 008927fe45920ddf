package io.boussole.messaging.rest;

import io.boussole.messaging.DeadLetter;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record of a topic that could not be applied. Its schema has no name of its own: a service that shows none would list it too. */
record DeadLetterResponse(
        @Schema(description = "Which consumer could not apply it")
        String consumer,

        String topic,
        int partition,
        long offset,
        String key,

        @Schema(description = "As the failure said it; in English only")
        String reason,

        Instant keptAt) {

    static DeadLetterResponse from(DeadLetter letter) {
        DeadLetter.Position at = letter.position();
        return new DeadLetterResponse(
                at.consumer(), at.topic(), at.partition(), at.offset(), letter.key(), letter.reason(), at.keptAt());
    }
}

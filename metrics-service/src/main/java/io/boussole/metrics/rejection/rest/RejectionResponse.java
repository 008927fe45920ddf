package io.boussole.metrics.rejection.rest;

import io.boussole.metrics.decoding.RejectionCode;
import io.boussole.metrics.rejection.Rejection;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event that was not understood, with its reason in the language of the request. */
@Schema(name = "Rejection")
record RejectionResponse(
        long id,
        RejectionCode code,

        @Schema(examples = "The member objectId is missing") String reason,

        @Schema(description = "The member or value at fault")
        String detail,

        String eventKey,
        Instant receivedAt,

        @Schema(description = "As delivered; absent when the bytes were no text") @Nullable
        String body) {

    static RejectionResponse from(Rejection rejection, Locale language) {
        return new RejectionResponse(
                rejection.id(),
                rejection.code(),
                RejectionReasons.of(rejection.code(), rejection.detail()).in(language),
                rejection.detail(),
                rejection.eventKey(),
                rejection.receivedAt(),
                rejection.body());
    }
}

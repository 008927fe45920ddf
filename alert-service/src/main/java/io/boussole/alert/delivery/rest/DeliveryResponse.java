package io.boussole.alert.delivery.rest;

import io.boussole.alert.delivery.StoredNotice;
import io.boussole.alert.delivery.channel.Outcome;
import io.boussole.alert.delivery.channel.Reason;
import io.boussole.alert.delivery.dispatch.Delivery;
import io.boussole.alert.delivery.dispatch.DeliveryState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Delivery", description = "One notice for one delivery endpoint")
record DeliveryResponse(
        UUID id,
        UUID endpointId,

        @Schema(description = "Also the webhook-id, at every attempt")
        UUID noticeId,

        @Schema(examples = "corrective_action.opened") String type,

        UUID planId,
        UUID subjectId,
        String title,

        @Schema(description = "Whom it concerns") @Nullable String recipient,

        DeliveryState state,

        @Schema(description = "Why it is not delivered, or why the last attempt failed") @Nullable
        Reason reason,

        @Schema(description = "The reason in words") @Nullable
        String reasonText,

        Instant createdAt,

        @Schema(description = "When it is tried next") @Nullable
        Instant nextAttemptAt,

        @Nullable Instant endedAt,
        List<Attempt> attempts) {

    @Schema(name = "DeliveryAttempt")
    record Attempt(
            int number,
            Instant at,
            Outcome.Result result,
            @Nullable Reason reason,

            @Schema(description = "Status of the answer") @Nullable
            Integer status,

            @Schema(description = "Beginning of the answer") @Nullable
            String answer,

            long tookMillis) {

        static Attempt from(Delivery.Attempt attempt) {
            return new Attempt(
                    attempt.number(),
                    attempt.at(),
                    attempt.result(),
                    attempt.reason(),
                    attempt.status(),
                    attempt.answer(),
                    attempt.took().toMillis());
        }
    }

    static DeliveryResponse from(Delivery delivery, Locale language) {
        StoredNotice notice = delivery.notice();
        @Nullable Reason reason = delivery.reason();
        return new DeliveryResponse(
                delivery.id(),
                delivery.endpointId(),
                notice.id(),
                notice.type(),
                notice.planId(),
                notice.subjectId(),
                notice.title().in(language),
                notice.recipient() == null ? null : notice.recipient().name(),
                delivery.state(),
                reason,
                reason == null ? null : reason.text().in(language),
                delivery.createdAt(),
                delivery.nextAt(),
                delivery.endedAt(),
                delivery.attempts().stream().map(Attempt::from).toList());
    }
}

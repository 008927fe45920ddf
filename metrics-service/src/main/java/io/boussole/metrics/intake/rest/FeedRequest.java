package io.boussole.metrics.intake.rest;

import io.boussole.metrics.intake.EventFeed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EventFeedRequest")
record FeedRequest(@NotEmpty @Size(max = 200) List<@NotNull @Valid FedDelivery> deliveries) {
    @Schema(name = "FedDelivery")
    record FedDelivery(
            @Schema(description = "When it was received at first; not in the future") @NotNull
            Instant receivedAt,

            @Schema(
                    description =
                            "Headers of the sender that say something which the body does not, and its Content-Type")
            @Size(max = 50)
            @Nullable
            Map<String, @NotNull String> headers,

            @Schema(description = "The body to the character, as the sender wrote it") @NotNull
            String body) {
        EventFeed.Fed toFed() {
            return new EventFeed.Fed(receivedAt, headers == null ? Map.of() : headers, body);
        }
    }

    /** Without the bodies: they are other people's data, and this text ends up in logs. */
    @Override
    public String toString() {
        return "FeedRequest[deliveries=" + deliveries.size() + "]";
    }
}

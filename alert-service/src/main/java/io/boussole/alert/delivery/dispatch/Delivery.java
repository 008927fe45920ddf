package io.boussole.alert.delivery.dispatch;

import io.boussole.alert.delivery.StoredNotice;
import io.boussole.alert.delivery.channel.Outcome;
import io.boussole.alert.delivery.channel.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it is shown.
 *
 * @param reason why it is not delivered, or why the last attempt failed
 * @param nextAt when it is tried next; null when it has ended
 * @param attempts oldest first
 */
public record Delivery(
        UUID id,
        UUID endpointId,
        StoredNotice notice,
        DeliveryState state,
        @Nullable Reason reason,
        Instant createdAt,
        @Nullable Instant nextAt,
        @Nullable Instant endedAt,
        List<Attempt> attempts) {
    /** One attempt. */
    public record Attempt(
            int number,
            Outcome.Result result,
            @Nullable Reason reason,
            @Nullable Integer status,
            @Nullable String answer,
            Duration took,
            Instant at) {}
}

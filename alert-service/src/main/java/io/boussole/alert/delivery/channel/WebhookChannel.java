package io.boussole.alert.delivery.channel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.boussole.alert.delivery.StoredNotice;
import io.boussole.alert.delivery.endpoint.EndpointAccess;
import io.boussole.alert.delivery.endpoint.EndpointKind;
import io.boussole.outbound.OutboundRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;

/** Signed webhooks after the Standard Webhooks specification. Any 2xx takes the message; what it says is of no interest. */
@ApplicationScoped
class WebhookChannel implements Channel {
    private final Posting posting;
    private final Clock clock;

    WebhookChannel(Posting posting, Clock clock) {
        this.posting = posting;
        this.clock = clock;
    }

    @Override
    public Set<EndpointKind> kinds() {
        return Set.of(EndpointKind.WEBHOOK);
    }

    @Override
    public Outcome send(EndpointAccess endpoint, Message message) {
        String id = message.id().toString();
        String body = body(message.first());
        long seconds = clock.instant().getEpochSecond();
        URI address = URI.create(Objects.requireNonNull(endpoint.url(), "a webhook has an address"));
        return posting.post(
                OutboundRequest.post(address, body)
                        .header("webhook-id", id)
                        .header("webhook-timestamp", Long.toString(seconds))
                        .header("webhook-signature", StandardSignature.of(endpoint.secrets(), id, seconds, body)),
                answer -> true);
    }

    /** {@code data} goes out as it was kept: reading and writing it again could change its numbers. */
    private static String body(StoredNotice notice) {
        return "{\"type\":" + quoted(notice.type()) + ",\"timestamp\":"
                + quoted(notice.occurredAt().toString()) + ",\"data\":" + notice.data() + "}";
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }
}

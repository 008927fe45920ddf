package io.boussole.alert.delivery.channel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.boussole.alert.delivery.StoredNotice;
import io.boussole.alert.delivery.channel.Speech.Item;
import io.boussole.alert.delivery.channel.Speech.Spoken;
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
    private final Speech speech;
    private final Clock clock;

    WebhookChannel(Posting posting, Speech speech, Clock clock) {
        this.posting = posting;
        this.speech = speech;
        this.clock = clock;
    }

    @Override
    public Set<EndpointKind> kinds() {
        return Set.of(EndpointKind.WEBHOOK);
    }

    @Override
    public Outcome send(EndpointAccess endpoint, Message message) {
        String id = message.id().toString();
        String body = body(message.first(), speech.of(endpoint, message));
        long seconds = clock.instant().getEpochSecond();
        URI address = URI.create(Objects.requireNonNull(endpoint.url(), "a webhook has an address"));
        return posting.post(
                OutboundRequest.post(address, body)
                        .header("webhook-id", id)
                        .header("webhook-timestamp", Long.toString(seconds))
                        .header("webhook-signature", StandardSignature.of(endpoint.secrets(), id, seconds, body)),
                answer -> true);
    }

    /**
     * What is said stands beside {@code data}, which goes out as it was kept: reading and writing it again could change its numbers.
     */
    private static String body(StoredNotice notice, Spoken spoken) {
        Item said = spoken.items().get(0);
        return "{\"type\":" + quoted(notice.type())
                + ",\"timestamp\":" + quoted(notice.occurredAt().toString())
                + ",\"language\":" + quoted(spoken.language().getLanguage())
                + ",\"title\":" + quoted(said.title())
                + ",\"text\":" + quoted(said.body())
                + ",\"data\":" + notice.data() + "}";
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }
}

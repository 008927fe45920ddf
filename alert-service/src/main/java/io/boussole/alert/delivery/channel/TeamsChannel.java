package io.boussole.alert.delivery.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.alert.delivery.channel.Speech.Item;
import io.boussole.alert.delivery.channel.Speech.Spoken;
import io.boussole.alert.delivery.endpoint.EndpointAccess;
import io.boussole.alert.delivery.endpoint.EndpointKind;
import io.boussole.outbound.OutboundAnswer;
import io.boussole.outbound.OutboundRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Teams' workflow webhooks: an Adaptive Card in a message. Texts are runs of rich text, which unlike text blocks read no Markdown, so
 * that nothing that a deal is named can become a link or formatting.
 */
@ApplicationScoped
class TeamsChannel implements Channel {
    private static final int ACCEPTED = 202;

    /** A message may have 28 KB. */
    private static final int MOST_ITEMS = 15;

    private static final int LONGEST_TEXT = 1000;

    private final Posting posting;
    private final Speech speech;

    TeamsChannel(Posting posting, Speech speech) {
        this.posting = posting;
        this.speech = speech;
    }

    @Override
    public Set<EndpointKind> kinds() {
        return Set.of(EndpointKind.TEAMS);
    }

    @Override
    public Outcome send(EndpointAccess endpoint, Message message) {
        URI address = URI.create(Objects.requireNonNull(endpoint.url(), "a Teams endpoint has an address"));
        String payload = payload(speech.of(endpoint, message)).toString();
        return posting.post(OutboundRequest.post(address, payload), TeamsChannel::isTaken);
    }

    /** A workflow answers 202. The connectors before it answer 200 to everything, and {@code 1} where it worked. */
    private static boolean isTaken(OutboundAnswer answer) {
        return answer.status() == ACCEPTED || answer.body().strip().equals("1");
    }

    static ObjectNode payload(Spoken spoken) {
        ObjectNode card = JsonNodeFactory.instance.objectNode();
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", "1.4")
                .put("fallbackText", spoken.headline());
        card.putObject("msteams").put("width", "Full");
        ArrayNode body = card.putArray("body");
        if (spoken.items().size() > 1) {
            add(body, spoken.headline(), true);
        }
        for (Item item : spoken.items().subList(0, Math.min(spoken.items().size(), MOST_ITEMS))) {
            add(body, item.title(), true);
            item.body().lines().filter(line -> !line.isBlank()).forEach(line -> add(body, line, false));
            add(body, item.who(), false);
        }
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("type", "message");
        message.putArray("attachments")
                .addObject()
                .put("contentType", "application/vnd.microsoft.card.adaptive")
                .putNull("contentUrl")
                .set("content", card);
        return message;
    }

    private static void add(ArrayNode body, @Nullable String text, boolean bold) {
        if (text == null || text.isBlank()) {
            return;
        }
        String shown = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
        ObjectNode run = JsonNodeFactory.instance
                .objectNode()
                .put("type", "TextRun")
                .put("text", shown)
                .put("weight", bold ? "Bolder" : "Default");
        body.addObject().put("type", "RichTextBlock").putArray("inlines").add(run);
    }
}

package io.boussole.alert.delivery.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.alert.delivery.channel.Speech.Item;
import io.boussole.alert.delivery.channel.Speech.Spoken;
import io.boussole.alert.delivery.endpoint.EndpointAccess;
import io.boussole.alert.delivery.endpoint.EndpointKind;
import io.boussole.outbound.OutboundRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Slack's incoming webhooks. Blocks hold {@code plain_text} alone, in which nothing that a deal is named can become a link, a mention
 * or formatting; the fallback text is always mrkdwn and is escaped as Slack says: {@code & < >}.
 */
@ApplicationScoped
class SlackChannel implements Channel {
    /** Slack's own limits: 50 blocks, 150 characters in a header, 3,000 in a text. */
    private static final int LONGEST_HEADER = 150;

    private static final int LONGEST_TEXT = 2900;
    private static final int MOST_ITEMS = 15;

    private final Posting posting;
    private final Speech speech;

    SlackChannel(Posting posting, Speech speech) {
        this.posting = posting;
        this.speech = speech;
    }

    @Override
    public Set<EndpointKind> kinds() {
        return Set.of(EndpointKind.SLACK);
    }

    /** Slack answers {@code ok}, and everything else with a word that says why not. */
    @Override
    public Outcome send(EndpointAccess endpoint, Message message) {
        URI address = URI.create(Objects.requireNonNull(endpoint.url(), "a Slack endpoint has an address"));
        String payload = payload(speech.of(endpoint, message)).toString();
        return posting.post(
                OutboundRequest.post(address, payload),
                answer -> answer.body().strip().equals("ok"));
    }

    static ObjectNode payload(Spoken spoken) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("text", escaped(shortened(spoken.headline(), LONGEST_TEXT)));
        payload.put("unfurl_links", false).put("unfurl_media", false);
        ArrayNode blocks = payload.putArray("blocks");
        boolean several = spoken.items().size() > 1;
        if (several) {
            add(blocks, "header", spoken.headline(), LONGEST_HEADER);
        }
        for (Item item : spoken.items().subList(0, Math.min(spoken.items().size(), MOST_ITEMS))) {
            add(blocks, several ? "section" : "header", item.title(), several ? LONGEST_TEXT : LONGEST_HEADER);
            add(blocks, "section", item.body(), LONGEST_TEXT);
            context(blocks, item.who());
        }
        return payload;
    }

    private static void add(ArrayNode blocks, String type, String text, int longest) {
        if (!text.isBlank()) {
            blocks.addObject().put("type", type).set("text", plain(shortened(text, longest)));
        }
    }

    private static void context(ArrayNode blocks, @Nullable String text) {
        if (text != null) {
            blocks.addObject().put("type", "context").putArray("elements").add(plain(shortened(text, LONGEST_TEXT)));
        }
    }

    private static ObjectNode plain(String text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "plain_text")
                .put("text", text)
                .put("emoji", false);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}

package io.boussole.metrics.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a JSON delivery, one object or an array of them, into events. Each keeps its text to the character, so that what is decoded
 * later is what was signed; only the members that make the keys are read.
 */
public final class JsonSplitter {
    /** HubSpot, the source with the largest batches so far, sends 100. More than this is somebody else's body. */
    static final int MAX_EVENTS = 1000;

    private static final JsonFactory JSON = new JsonFactory();

    private final EventIdentity identity;
    private final int maxEvents;

    public JsonSplitter(EventIdentity identity) {
        this(identity, MAX_EVENTS);
    }

    /** @param maxEvents the most that the sender puts into one delivery */
    public JsonSplitter(EventIdentity identity, int maxEvents) {
        this.identity = identity;
        this.maxEvents = maxEvents;
    }

    public List<SplitEvent> split(byte[] body) {
        return split(body, BodyText.of(body, Optional.empty()));
    }

    /** Heeds the charset of the content type where the bytes are no UTF-8. */
    public List<SplitEvent> split(WebhookRequest request) {
        return split(request.body(), BodyText.of(request));
    }

    private List<SplitEvent> split(byte[] body, Optional<String> readable) {
        if (readable.isEmpty()) {
            // Latin 1 has a character for every byte: nothing of the body is lost, and most of it can be read.
            return whole(body, new String(body, StandardCharsets.ISO_8859_1), Unreadable.NOT_UTF_8);
        }
        String text = readable.get();
        try {
            List<SplitEvent> events = events(text);
            if (events.isEmpty()) {
                return whole(body, text, Unreadable.NO_EVENTS);
            }
            return events.size() > maxEvents ? whole(body, text, Unreadable.TOO_MANY_EVENTS) : events;
        } catch (IOException notJson) {
            return whole(body, text, Unreadable.NOT_JSON);
        }
    }

    private static List<SplitEvent> whole(byte[] body, String text, Unreadable reason) {
        return List.of(SplitEvent.unreadable(EventKey.of(body), text, reason));
    }

    /** Stops one event past the limit: whoever sends a million numbers shall not have a million objects made of them. */
    private List<SplitEvent> events(String text) throws IOException {
        List<SplitEvent> events = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                return events;
            }
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                events.add(event(parser, text));
            } else {
                while (parser.nextToken() != JsonToken.END_ARRAY && events.size() <= maxEvents) {
                    events.add(event(parser, text));
                }
            }
            if (events.size() <= maxEvents && parser.nextToken() != null) {
                throw new IOException("something follows the end of the document");
            }
        }
        return events;
    }

    private SplitEvent event(JsonParser parser, String text) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            parser.finishToken();
            String element = text.substring(start, end(parser));
            return SplitEvent.unreadable(
                    EventKey.of(element.getBytes(StandardCharsets.UTF_8)), element, Unreadable.NOT_AN_EVENT);
        }
        EventMembers members = JsonMembers.read(parser, text, identity.members());
        return identified(members, text.substring(start, end(parser)));
    }

    private static int end(JsonParser parser) {
        return (int) parser.currentLocation().getCharOffset();
    }

    private SplitEvent identified(EventMembers members, String event) throws IOException {
        Optional<String> ownKey = identity.eventKey(members);
        String eventKey = ownKey.isPresent() ? ownKey.get() : contentKey(event);
        return SplitEvent.of(eventKey, identity.entityKey(members).orElse("event/" + eventKey), event);
    }

    /** The key of an event that does not identify itself: all it says, but for the count of attempts. */
    private String contentKey(String event) throws IOException {
        MessageDigest digest = EventKey.sha256();
        try (JsonParser parser = JSON.createParser(event)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && identity.retryMembers().contains(parser.currentName())) {
                    parser.nextToken();
                    parser.skipChildren();
                } else {
                    EventKey.add(digest, token.name());
                    EventKey.add(digest, parser.getText());
                }
            }
        }
        return EventKey.hex(digest);
    }
}

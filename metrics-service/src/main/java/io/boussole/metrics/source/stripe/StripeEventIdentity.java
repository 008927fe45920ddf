package io.boussole.metrics.source.stripe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.boussole.metrics.source.EventIdentity;
import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.EventMembers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An event's own identifier, together with its type and the identifier of its object: test tools are known to give all their events
 * one identifier. Events of one customer stay in order.
 */
final class StripeEventIdentity implements EventIdentity {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String OBJECT = "/data/object";

    @Override
    public Set<String> members() {
        return Set.of("/id", "/type", OBJECT, "/related_object/id");
    }

    @Override
    public Set<String> retryMembers() {
        return Set.of("pending_webhooks");
    }

    @Override
    public Optional<String> eventKey(EventMembers members) {
        if (!members.has("/id")) {
            return Optional.empty();
        }
        Optional<String> objectId = Optional.ofNullable(object(members).get("id"));
        return Optional.of(EventKey.of(List.of(members.get("/id"), members.get("/type"), objectId)));
    }

    @Override
    public Optional<String> entityKey(EventMembers members) {
        Map<String, String> object = object(members);
        Optional<String> customer = "customer".equals(object.get("object"))
                ? Optional.ofNullable(object.get("id"))
                : Optional.ofNullable(object.get("customer"));
        return customer.map(id -> "customer/" + id)
                .or(() -> Stream.of(
                                Optional.ofNullable(object.get("payment_intent")),
                                Optional.ofNullable(object.get("id")),
                                members.get("/related_object/id"))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(id -> "object/" + id));
    }

    /** The scalar members of the object that the event is about. */
    private static Map<String, String> object(EventMembers members) {
        Optional<String> text = members.get(OBJECT).filter(json -> json.startsWith("{"));
        return text.map(StripeEventIdentity::scalars).orElseGet(Map::of);
    }

    private static Map<String, String> scalars(String json) {
        Map<String, String> scalars = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isStructStart()) {
                    parser.skipChildren();
                } else if (value != JsonToken.VALUE_NULL) {
                    scalars.put(name, parser.getText());
                }
            }
        } catch (IOException wasReadBefore) {
            throw new UncheckedIOException(wasReadBefore);
        }
        return scalars;
    }
}

package io.boussole.metrics.decoding.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the paths of a rule start.
 *
 * @param event one of the body's events; its place in the body with it
 * @param element one of the event's elements, for a rule of each of them; else the event
 */
record Scope(JsonNode body, BodyPath.Match event, BodyPath.Match element, Map<String, String> headers, ZoneId zone) {

    /** What a path is relative to. */
    enum From {
        BODY,
        EVENT,
        ELEMENT
    }

    Scope at(BodyPath.Match inner) {
        return new Scope(
                body, event, new BodyPath.Match(event.pointer() + inner.pointer(), inner.node()), headers, zone);
    }

    /** For rules of the whole event. */
    Scope ofEvent() {
        return new Scope(body, event, event, headers, zone);
    }

    /** With pointers into the whole body. */
    List<BodyPath.Match> find(BodyPath path, From from) {
        BodyPath.Match start = switch (from) {
            case BODY -> new BodyPath.Match("", body);
            case EVENT -> event;
            case ELEMENT -> element;
        };
        return path.find(start.node()).stream()
                .map(match -> new BodyPath.Match(start.pointer() + match.pointer(), match.node()))
                .toList();
    }

    Optional<String> header(String name) {
        @Nullable String value = headers.get(name);
        return Optional.ofNullable(value);
    }
}

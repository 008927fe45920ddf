package io.boussole.metrics.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the few members that identify an event out of the many that it has. */
final class JsonMembers {
    private final JsonParser parser;
    private final String text;
    private final Set<String> wanted;
    private final Map<String, String> found = new HashMap<>();

    private JsonMembers(JsonParser parser, String text, Set<String> wanted) {
        this.parser = parser;
        this.text = text;
        this.wanted = wanted;
    }

    /**
     * Reads the object that {@code parser} has just entered, to its end.
     *
     * @param text what the parser reads from
     * @param wanted JSON Pointers
     */
    static EventMembers read(JsonParser parser, String text, Set<String> wanted) throws IOException {
        JsonMembers members = new JsonMembers(parser, text, wanted);
        members.object("");
        return new EventMembers(members.found);
    }

    private void object(String prefix) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String pointer = prefix + "/" + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT && leadsFurther(pointer)) {
                object(pointer);
            } else if (wanted.contains(pointer) && value != JsonToken.VALUE_NULL) {
                found.put(pointer, value());
            } else {
                parser.skipChildren();
            }
        }
    }

    private boolean leadsFurther(String pointer) {
        String prefix = pointer + "/";
        return wanted.stream().anyMatch(name -> name.startsWith(prefix));
    }

    private String value() throws IOException {
        if (!parser.currentToken().isStructStart()) {
            return parser.getText();
        }
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return text.substring(start, (int) parser.currentLocation().getCharOffset());
    }
}

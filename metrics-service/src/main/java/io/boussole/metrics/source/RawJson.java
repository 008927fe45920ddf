package io.boussole.metrics.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes JSON apart without touching what is in it: every part is the sender's own text. */
public final class RawJson {
    private static final JsonFactory JSON = new JsonFactory();

    private RawJson() {}

    /**
     * The members of an object, by name, as text.
     *
     * @throws IOException when it is none
     */
    public static Map<String, String> members(String object) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(object)) {
            require(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, value(parser, object));
            }
        }
        return members;
    }

    /**
     * The elements of an array, as text.
     *
     * @throws IOException when it is none
     */
    public static List<String> elements(String array) throws IOException {
        List<String> elements = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(array)) {
            require(parser.nextToken() == JsonToken.START_ARRAY);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(parser, array));
            }
        }
        return elements;
    }

    /** What a scalar says: the text of a string, the digits of a number. */
    public static String scalar(String value) throws IOException {
        try (JsonParser parser = JSON.createParser(value)) {
            JsonToken token = parser.nextToken();
            require(token != null && token.isScalarValue());
            return parser.getText();
        }
    }

    private static String value(JsonParser parser, String text) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.finishToken();
        return text.substring(start, (int) parser.currentLocation().getCharOffset());
    }

    private static void require(boolean expected) throws IOException {
        if (!expected) {
            throw new IOException("another kind of JSON than expected");
        }
    }
}

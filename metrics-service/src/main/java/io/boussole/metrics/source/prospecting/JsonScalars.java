package io.boussole.metrics.source.prospecting;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;

/** The outermost members of a JSON object. */
public final class JsonScalars {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonScalars() {}

    /**
     * Those that are texts, numbers or flags, as they were written.
     *
     * @throws IOException when the text is no JSON; what is no object has no members
     */
    public static Map<String, String> of(String json) throws IOException {
        Map<String, String> scalars = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Map.of();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    scalars.put(name, parser.getText());
                }
                parser.skipChildren();
            }
        }
        return scalars;
    }

    /** The object without one of its outermost members; numbers keep every digit. */
    public static String without(String member, String json) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonParser parser = JSON.createParser(json);
                JsonGenerator copy = JSON.createGenerator(text)) {
            parser.nextToken();
            copy.writeStartObject();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals(member)) {
                    parser.skipChildren();
                } else {
                    copy.writeFieldName(name);
                    copy.copyCurrentStructureExact(parser);
                }
            }
            copy.writeEndObject();
        }
        return text.toString();
    }
}

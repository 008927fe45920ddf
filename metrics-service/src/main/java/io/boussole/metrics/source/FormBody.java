package io.boussole.metrics.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A body of {@code application/x-www-form-urlencoded}. Its event's text is the same as a flat JSON object, the names as sent ({@code
 * deal[id]}) and in order: a form has no order of its own, and everything after the entrance reads JSON.
 */
public final class FormBody {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern FIRST_NAME = Pattern.compile("[^=&\\s\\p{Cntrl}<>{}\"]{1,200}=");

    private final SortedMap<String, String> fields;

    private FormBody(SortedMap<String, String> fields) {
        this.fields = fields;
    }

    /** Empty when it is no form. */
    public static Optional<FormBody> of(WebhookRequest request) {
        String text = new String(request.body(), StandardCharsets.ISO_8859_1).strip();
        if (!FIRST_NAME.matcher(text).lookingAt()) {
            return Optional.empty();
        }
        Charset fallback = BodyText.charset(request).orElse(StandardCharsets.ISO_8859_1);
        SortedMap<String, String> fields = new TreeMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals), fallback);
                fields.putIfAbsent(name, equals < 0 ? "" : decoded(pair.substring(equals + 1), fallback));
            }
        }
        return Optional.of(new FormBody(fields));
    }

    /** The fields by name; of a repeated one the first. */
    public Map<String, String> fields() {
        return fields;
    }

    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator object = JSON.createGenerator(text)) {
            object.writeStartObject();
            for (Map.Entry<String, String> field : fields.entrySet()) {
                object.writeStringField(field.getKey(), field.getValue());
            }
            object.writeEndObject();
        } catch (IOException memoryHasNoFaults) {
            throw new UncheckedIOException(memoryHasNoFaults);
        }
        return text.toString();
    }

    /** UTF-8, as the standard has it, or what else the bytes may be: a form in Latin 1 says nowhere that it is. */
    private static String decoded(String text, Charset fallback) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            int escaped = character == '%' ? escaped(text, at) : -1;
            if (escaped >= 0) {
                bytes.write(escaped);
                at += 2;
            } else {
                bytes.write(character == '+' ? ' ' : character);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException otherBytes) {
            return bytes.toString(fallback);
        }
    }

    /** The byte that an escape stands for; less than zero when there is none. */
    private static int escaped(String text, int at) {
        if (at + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}

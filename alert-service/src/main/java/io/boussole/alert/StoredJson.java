package io.boussole.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.boussole.contracts.action.AlertFacts;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as they stand in text columns. Its own mapper, because what was stored must stay readable whatever the API's settings become;
 * members it does not know are ignored, so that one version back still reads.
 */
public final class StoredJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StoredJson() {}

    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("a stored record must be writable as JSON", unwritable);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " is not readable", unreadable);
        }
    }

    /** The facts of an alert in a column. */
    @Converter
    public static final class Facts implements AttributeConverter<AlertFacts, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable AlertFacts facts) {
            return facts == null ? null : write(facts);
        }

        @Override
        public @Nullable AlertFacts convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : read(json, AlertFacts.class);
        }
    }

    /** Named values in a column. */
    @Converter
    public static final class Values implements AttributeConverter<Map<String, String>, String> {
        @Override
        public String convertToDatabaseColumn(Map<String, String> values) {
            return write(values);
        }

        @Override
        public Map<String, String> convertToEntityAttribute(String json) {
            try {
                return JSON.readValue(json, new TypeReference<>() {});
            } catch (JsonProcessingException unreadable) {
                throw new IllegalStateException("stored values are not readable", unreadable);
            }
        }
    }

    /** A list of texts in a column. */
    @Converter
    public static final class Texts implements AttributeConverter<List<String>, String> {
        @Override
        public String convertToDatabaseColumn(List<String> texts) {
            return write(texts);
        }

        @Override
        public List<String> convertToEntityAttribute(String json) {
            return List.of(read(json, String[].class));
        }
    }

    /** A list of decimals in a column. */
    @Converter
    public static final class Decimals implements AttributeConverter<List<java.math.BigDecimal>, String> {
        @Override
        public String convertToDatabaseColumn(List<java.math.BigDecimal> decimals) {
            return write(decimals);
        }

        @Override
        public List<java.math.BigDecimal> convertToEntityAttribute(String json) {
            return List.of(read(json, java.math.BigDecimal[].class));
        }
    }
}

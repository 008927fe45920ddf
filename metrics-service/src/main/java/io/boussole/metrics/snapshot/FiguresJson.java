package io.boussole.metrics.snapshot;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;

/** Figures as they are kept: decimals as text, so that none loses a digit. */
final class FiguresJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(
                    BigDecimal.class,
                    override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    private FiguresJson() {}

    static String write(Figures figures) {
        try {
            return JSON.writeValueAsString(figures);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("figures must be writable as JSON", unwritable);
        }
    }

    static Figures read(String text) {
        try {
            return JSON.readValue(text, Figures.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("kept figures must be readable", unreadable);
        }
    }
}

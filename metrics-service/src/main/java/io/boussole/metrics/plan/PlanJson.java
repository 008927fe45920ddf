package io.boussole.metrics.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.boussole.contracts.plan.PlanPublished;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as it is kept. */
final class PlanJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final TypeReference<TreeMap<UUID, Integer>> LAGS = new TypeReference<>() {};

    private PlanJson() {}

    static String write(PlanPublished plan) {
        try {
            return JSON.writeValueAsString(plan);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("a plan must be writable as JSON", unwritable);
        }
    }

    /** @param text days by connection; null: none */
    static SortedMap<UUID, Integer> readLags(@Nullable String text) {
        try {
            return text == null ? new TreeMap<>() : JSON.readValue(text, LAGS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("kept lags must be readable", unreadable);
        }
    }

    static @Nullable PlanPublished read(@Nullable String text) {
        try {
            return text == null ? null : JSON.readValue(text, PlanPublished.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept plan must be readable", unreadable);
        }
    }
}

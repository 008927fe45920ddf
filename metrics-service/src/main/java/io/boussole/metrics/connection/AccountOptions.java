package io.boussole.metrics.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** What a connection was told of its sender, as it is kept: {@code {"organizationId":"00D…"}}. */
public final class AccountOptions {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private AccountOptions() {}

    public static Map<String, String> read(String text) {
        try {
            return JSON.readValue(text, TEXTS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the options of a connection must be readable", unreadable);
        }
    }
}

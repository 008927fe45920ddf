package io.boussole.metrics.fact.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.boussole.metrics.fact.FunnelStage;
import java.util.HashMap;
import java.util.Map;

/** What an account's stages stand for, as it is kept: {@code {"marketingqualifiedlead":"MQL"}}. */
final class Qualification {
    private static final JsonMapper JSON = new JsonMapper();

    private Qualification() {}

    static Map<String, FunnelStage> read(String text) {
        try {
            Map<String, FunnelStage> stages = new HashMap<>();
            JSON.readTree(text)
                    .properties()
                    .forEach(entry -> stages.put(
                            entry.getKey(), FunnelStage.valueOf(entry.getValue().asText())));
            return stages;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("what the stages of a connection stand for must be readable", unreadable);
        }
    }
}

package io.boussole.metrics.decoding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Understands events that are JSON objects. Numbers keep every digit. */
public abstract class JsonDecoder implements Decoder {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public final Decoded decode(RawEvent event) {
        if (event.body() == null) {
            throw RejectedEventException.unreadable("not UTF-8");
        }
        try {
            if (JSON.readTree(event.body()) instanceof ObjectNode object) {
                return decode(object, event);
            }
        } catch (JsonProcessingException notJson) {
            throw RejectedEventException.unreadable("not JSON");
        }
        throw RejectedEventException.unreadable("not a JSON object");
    }

    /**
     * @param body the event as the source writes it
     * @throws RejectedEventException when it is not understood
     */
    protected abstract Decoded decode(ObjectNode body, RawEvent event);
}

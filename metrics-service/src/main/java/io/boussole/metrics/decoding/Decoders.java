package io.boussole.metrics.decoding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.hubspot.HubSpotDecoder;
import io.boussole.metrics.decoding.pipedrive.PipedriveDecoder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every source's decoder. */
public final class Decoders {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Map<String, Decoder> BY_SOURCE =
            Map.of("HUBSPOT", new HubSpotDecoder(), "PIPEDRIVE", new PipedriveDecoder());

    private Decoders() {}

    /**
     * What one event says. Never throws: whatever a sender writes has an answer.
     *
     * @param source the kind of sender, as in a connection
     * @param body one event as the sender wrote it; null when the bytes were no text
     */
    public static Decoded decode(String source, @Nullable String body) {
        @Nullable Decoder decoder = BY_SOURCE.get(source);
        if (decoder == null) {
            return new Decoded.Rejected(RejectionCode.UNKNOWN_SOURCE, source);
        }
        if (body == null) {
            return new Decoded.Rejected(RejectionCode.UNREADABLE, "not UTF-8");
        }
        try {
            return decode(decoder, JSON.readTree(body));
        } catch (JsonProcessingException notJson) {
            return new Decoded.Rejected(RejectionCode.UNREADABLE, "not JSON");
        }
    }

    private static Decoded decode(Decoder decoder, @Nullable JsonNode tree) {
        if (!(tree instanceof ObjectNode event)) {
            return new Decoded.Rejected(RejectionCode.UNREADABLE, "not a JSON object");
        }
        try {
            return decoder.decode(event);
        } catch (RejectedEventException rejection) {
            return rejection.rejected();
        }
    }
}

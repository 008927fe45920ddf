package io.boussole.metrics.decoding;

import io.boussole.metrics.decoding.hubspot.HubSpotDecoder;
import io.boussole.metrics.decoding.pipedrive.PipedriveDecoder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every source's decoder. */
public final class Decoders {
    private static final Map<String, Decoder> BY_SOURCE = Map.ofEntries(
            Map.entry("HUBSPOT", new HubSpotDecoder()), //
            Map.entry("PIPEDRIVE", new PipedriveDecoder()));

    private Decoders() {}

    /** What one event says. Never throws: whatever a sender writes has an answer. */
    public static Decoded decode(RawEvent event) {
        @Nullable Decoder decoder = BY_SOURCE.get(event.source());
        if (decoder == null) {
            return new Decoded.Rejected(RejectionCode.UNKNOWN_SOURCE, event.source());
        }
        try {
            return decoder.decode(event);
        } catch (RejectedEventException rejection) {
            return rejection.rejected();
        }
    }
}

package io.boussole.metrics.decoding.segment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;

/** Messages of Segment's specification: what a visitor does, and who they are. */
public final class SegmentDecoder extends JsonDecoder {
    /** Set by the entrance on an event of a batch that no signature covers. */
    private static final String UNSIGNED = "boussole-unsigned";

    @Override
    protected Decoded decode(ObjectNode body, RawEvent raw) {
        if (raw.header(UNSIGNED).isPresent()
                && !raw.settings().option("unsignedEvents").equals(java.util.Optional.of("count"))) {
            throw RejectedEventException.missing("X-Signature");
        }
        String type = Members.scalar(body, "type").orElseThrow(() -> RejectedEventException.missing("type"));
        SegmentEvent event = new SegmentEvent(body, raw);
        return switch (type) {
            case "page", "screen" -> new SegmentUse(event).page();
            case "track" -> new SegmentUse(event).track();
            case "identify" -> new SegmentPerson(event).identify();
            case "alias" -> new SegmentPerson(event).alias();
            case "group" -> new SegmentPerson(event).group();
            case "delete" -> new SegmentPerson(event).delete();
            default -> throw RejectedEventException.unknownType(type);
        };
    }
}

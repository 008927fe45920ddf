package io.boussole.metrics.decoding.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;

/** CloudEvents of the types of {@link EventType}; a member that is wrong or unknown rejects the event at its JSON Pointer. */
public final class CloudEventDecoder extends JsonDecoder {
    @Override
    protected Decoded decode(ObjectNode body, RawEvent raw) {
        Envelope envelope = new Envelope(body, raw);
        envelope.check();
        EventType type =
                EventType.named(envelope.type()).orElseThrow(() -> RejectedEventException.unknownType(envelope.type()));
        ObjectNode data = envelope.data();
        EventData reading = new EventData(type, data, raw.settings().timeZone());
        boolean test = data.path("test").equals(com.fasterxml.jackson.databind.node.BooleanNode.TRUE);
        Decoded.Changes changes = new Decoded.Changes(reading.changes(envelope));
        return test ? new Decoded.TestTraffic() : changes;
    }

    static String pointer(String member) {
        return "/data/" + member.replace("~", "~0").replace("/", "~1");
    }

    static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}

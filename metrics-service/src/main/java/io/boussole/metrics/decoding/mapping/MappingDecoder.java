package io.boussole.metrics.decoding.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.fact.FactChange;
import java.util.List;

/** Reads any JSON object by the mapping of its connection. */
public final class MappingDecoder extends JsonDecoder {
    private final ParsedMappings parsed = new ParsedMappings();

    @Override
    protected Decoded decode(ObjectNode body, RawEvent event) {
        String text = event.settings().mapping().orElseThrow(() -> RejectedEventException.missing("mapping"));
        Mapping mapping = parsed.get(text);
        List<FactChange> changes = MappingRun.read(mapping, body, event).stream()
                .flatMap(fact -> fact.changes().stream())
                .toList();
        if (!changes.isEmpty()) {
            return new Decoded.Changes(changes);
        }
        if (mapping.rejectsOthers()) {
            throw RejectedEventException.unknownType("no rule of the mapping applies");
        }
        return new Decoded.Ignored("no rule of the mapping applies");
    }
}

package io.boussole.metrics.source;

import java.util.Map;
import java.util.Optional;

/** The members of an event that identify it, as the sender wrote them: numbers of any size keep every digit. */
public record EventMembers(Map<String, String> values) {
    public EventMembers {
        values = Map.copyOf(values);
    }

    /** The member at a JSON Pointer; empty when absent or null. */
    public Optional<String> get(String pointer) {
        return Optional.ofNullable(values.get(pointer));
    }

    public boolean has(String pointer) {
        return values.containsKey(pointer);
    }
}

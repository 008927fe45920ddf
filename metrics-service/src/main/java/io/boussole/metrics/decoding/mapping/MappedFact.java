package io.boussole.metrics.decoding.mapping;

import io.boussole.metrics.fact.FactChange;
import java.util.List;

/**
 * What a rule made of an event.
 *
 * @param origins what each value was read from
 */
public record MappedFact(List<FactChange> changes, List<Origin> origins) {
    public MappedFact {
        changes = List.copyOf(changes);
        origins = List.copyOf(origins);
    }

    /**
     * @param property {@code id}, {@code at} or a property of the fact
     * @param from JSON Pointer into the body, {@code header:name}, {@code constant}, {@code default}, {@code identity} or
     *     {@code received}
     * @param rule JSON Pointer into the mapping
     */
    public record Origin(String property, String from, String rule, String value) {}
}

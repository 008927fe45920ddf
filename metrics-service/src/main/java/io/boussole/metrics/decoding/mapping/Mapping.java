package io.boussole.metrics.decoding.mapping;

import java.util.List;
import java.util.Optional;

/**
 * How to read the bodies of one sender.
 *
 * @param events where the events of a body are; absent where the body is one
 * @param identity what identifies an event, for facts without an identifier of their own
 * @param time when an event happened; absent where it is taken to happen when it is received
 * @param when which events count
 * @param rejectsOthers whether an event that makes no fact is rejected rather than ignored
 */
public record Mapping(
        Optional<BodyPath> events,
        List<ValueRule> identity,
        Optional<ValueRule> time,
        Condition when,
        List<FactRule> facts,
        boolean rejectsOthers) {
    public Mapping {
        identity = List.copyOf(identity);
        facts = List.copyOf(facts);
    }
}

package io.boussole.metrics.decoding.mapping;

import io.boussole.metrics.fact.FactKind;
import java.util.List;
import java.util.Optional;

/**
 * A fact that an event tells of.
 *
 * @param pointer of the rule in the mapping
 * @param each where several facts of the kind are; absent where there is one
 * @param id the sender's identifier; absent where the identity of the event stands for it
 * @param deleted when the fact is gone
 * @param subscription which subscription its recurring revenue is of
 */
record FactRule(
        String pointer,
        FactKind kind,
        Optional<BodyPath> each,
        Condition when,
        Optional<ValueRule> id,
        Optional<ValueRule> time,
        Condition deleted,
        Optional<ValueRule> subscription,
        List<PropertyRule> properties) {
    FactRule {
        properties = List.copyOf(properties);
    }
}

package io.boussole.metrics.fact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The persons that a message, call or task is about. By its address a person is the same in every tool, so the address stands for
 * the person where there is one; the tool's own record of the same person is then known by it too.
 *
 * @param keys one for each person; empty when nobody is named
 */
record Addressees(List<PersonKey> keys, List<Alias> aliases) {
    static Addressees of(FactState state) {
        List<PersonKey> contacts = state.parts(Property.CONTACT).entrySet().stream()
                .filter(linked -> linked.getValue().equals("true"))
                .map(Map.Entry::getKey)
                .map(PersonKey::contact)
                .toList();
        Optional<PersonKey> address = state.value(Property.EMAIL).map(PersonKey::email);
        if (address.isEmpty()) {
            return new Addressees(contacts, List.of());
        }
        List<Alias> aliases = contacts.size() == 1 ? List.of(new Alias(contacts.get(0), address.get())) : List.of();
        return new Addressees(List.of(address.get()), aliases);
    }

    /** Whoever is asked for when the fact is to be found by a person. */
    @Nullable
    PersonKey first() {
        return keys.isEmpty() ? null : keys.get(0);
    }

    List<Moment> moments(Moment.Type type, Instant at, Dimensions dimensions) {
        return keys.stream()
                .map(person -> new Moment(person, type, at, dimensions))
                .toList();
    }
}

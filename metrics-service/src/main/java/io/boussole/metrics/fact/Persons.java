package io.boussole.metrics.fact;

import java.util.List;
import java.util.Optional;

/** By which keys the persons of a fact are known. */
final class Persons {
    private Persons() {}

    /** The contacts that a fact is linked to. */
    static List<PersonKey> linked(FactState state) {
        return state.parts(Property.CONTACT).entrySet().stream()
                .filter(link -> link.getValue().equals("true"))
                .map(link -> PersonKey.contact(link.getKey()))
                .toList();
    }

    /** What has no {@code @} is no address, whatever the sender calls it. */
    static Optional<PersonKey> address(FactState state) {
        return state.value(Property.EMAIL)
                .filter(address -> address.indexOf('@') > 0)
                .map(PersonKey::email);
    }
}

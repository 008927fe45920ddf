package io.boussole.metrics.fact;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the person that a fact is about. */
final class PersonReading {
    private PersonReading() {}

    /** By the address, which reaches furthest; else by the browser, else by the record of the connection; null when nobody is named. */
    static @Nullable PersonKey of(FactState state) {
        return state.value(Property.EMAIL)
                .map(PersonKey::email)
                .or(() -> state.value(Property.VISITOR).map(PersonKey::visitor))
                .or(() -> state.parts(Property.CONTACT).entrySet().stream()
                        .filter(contact -> contact.getValue().equals("true"))
                        .map(Map.Entry::getKey)
                        .map(PersonKey::contact)
                        .findFirst())
                .orElse(null);
    }
}

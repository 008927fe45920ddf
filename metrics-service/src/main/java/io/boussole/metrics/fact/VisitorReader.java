package io.boussole.metrics.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads browsers: all they have to say is whose they are. */
final class VisitorReader implements FactReader {
    @Override
    public Reading read(FactId id, FactState state, FactRules rules) {
        PersonKey key = PersonKey.visitor(id.id());
        @Nullable
        Instant seenAt =
                state.value(Property.CREATION_EVENT).map(Instant::parse).orElse(null);
        @Nullable PersonKey person = PersonReading.of(state);
        FactSummary summary = new FactSummary(
                state.isCounted(),
                null,
                seenAt,
                null,
                null,
                null,
                null,
                Dimensions.of(state, rules),
                Objects.requireNonNullElse(person, key));
        return new Reading(summary, List.of(), List.of(), state.isCounted() ? aliases(key, state) : List.of());
    }

    private static List<Alias> aliases(PersonKey key, FactState state) {
        List<Alias> aliases = new ArrayList<>();
        state.value(Property.EMAIL).map(PersonKey::email).ifPresent(email -> aliases.add(new Alias(key, email)));
        state.parts(Property.CONTACT).forEach((contact, linked) -> {
            if (linked.equals("true")) {
                aliases.add(new Alias(key, PersonKey.contact(contact)));
            }
        });
        return aliases;
    }
}

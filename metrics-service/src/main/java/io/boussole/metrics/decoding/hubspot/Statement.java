package io.boussole.metrics.decoding.hubspot;

import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What a value of one of HubSpot's properties says of the object that has it. Values are text; a cleared property is empty. */
@FunctionalInterface
interface Statement {
    /** @param name of the property, for the refusal of a value that cannot be read */
    FactState says(String value, Instant at, String name);

    static Statement label(Property property) {
        return (value, at, name) -> say(property, Texts.label(value), at);
    }

    static Statement address(Property property) {
        return label(property, value -> value.toLowerCase(Locale.ROOT));
    }

    static Statement label(Property property, UnaryOperator<String> written) {
        return (value, at, name) -> say(property, written.apply(Texts.label(value)), at);
    }

    static Statement amount(Property property) {
        return (value, at, name) -> say(property, Texts.amount(value, name), at);
    }

    static Statement currency(Property property) {
        return (value, at, name) -> say(property, Texts.currency(value, name), at);
    }

    static Statement flag(Property property) {
        return (value, at, name) -> say(property, Texts.flag(value, name), at);
    }

    /** Milliseconds since 1970 in a change, ISO in an object that was read. */
    static Statement instant(Property property) {
        return (value, at, name) -> say(property, Times.property(value, ChronoUnit.MILLIS, name), at);
    }

    /** A value whose entries are kept with the time they were made. */
    static Statement entered(Property property) {
        return (value, at, name) -> {
            String label = Texts.label(value);
            return say(property, label, at).join(entry(property, label, at));
        };
    }

    /** The property is the time at which {@code stage} was entered. */
    static Statement enteredAt(Property property, String stage) {
        return (value, at, name) -> {
            String entered = Times.property(value, ChronoUnit.MILLIS, name);
            return entered.isEmpty() ? FactState.empty() : entry(property, stage, Instant.parse(entered));
        };
    }

    /** The property is the identifier of something that this is linked to; a cleared one tells no link apart from another. */
    static Statement link(Property property) {
        return (value, at, name) -> {
            String id = Texts.label(value);
            return id.isEmpty()
                    ? FactState.empty()
                    : FactState.of(new Slot(property, id), new Register("true", Stamp.of(at)));
        };
    }

    /** Holds only while nobody says the same with a statement of the usual kind. */
    static Statement fallback(Property property) {
        return (value, at, name) -> FactState.of(
                property,
                new Register(Texts.label(value), new Stamp(Instant.EPOCH, "%019d".formatted(at.toEpochMilli()))));
    }

    static FactState say(Property property, String value, Instant at) {
        return FactState.of(property, new Register(value, Stamp.of(at)));
    }

    private static FactState entry(Property property, String value, Instant at) {
        return value.isEmpty() ? FactState.empty() : FactState.of(new HistoryEntry(Slot.of(property), at, value));
    }
}

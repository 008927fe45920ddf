package io.boussole.metrics.decoding.salesforce;

import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * What one event says of one record.
 *
 * @param type the object's API name
 * @param id of 18 characters where it was of 15
 * @param verb what happened to the record
 * @param fields those that are said, by their API names, parts of compound fields as {@code Name.LastName}; empty text is cleared
 * @param changed those that took their value just now; of a snapshot all may have
 * @param stamp of every statement
 */
record SalesforceRecord(
        String type,
        String id,
        Verb verb,
        Map<String, String> fields,
        Set<String> changed,
        Stamp stamp,
        SenderSettings settings) {
    enum Verb {
        CREATE,
        UPDATE,
        DELETE,
        UNDELETE,
        /** The record as it was when the message was sent. */
        SNAPSHOT
    }

    Instant at() {
        return stamp.at();
    }

    boolean isSaid(String field) {
        return fields.containsKey(field);
    }

    /** A value that is not cleared. */
    Optional<String> value(String field) {
        return Optional.ofNullable(fields.get(field)).filter(text -> !text.isEmpty());
    }

    boolean is(String field, boolean flag) {
        return value(field)
                .filter(text -> text.equalsIgnoreCase(Boolean.toString(flag)))
                .isPresent();
    }

    Optional<String> id(String field) {
        return value(field).map(SalesforceId::of);
    }

    Optional<String> instant(String field) {
        return value(field).map(text -> SalesforceTimes.instant(text, field));
    }

    boolean hasJust(String field) {
        return verb != Verb.UNDELETE && value(field).isPresent() && changed.contains(field);
    }

    /** A statement of the fact that this record is, which says already whether it is there. */
    Statement about(FactKind kind) {
        Statement statement = new Statement(new FactId(kind, id), stamp);
        statement.say(Slot.of(Property.LIFECYCLE), lifecycle());
        return statement;
    }

    /** Snapshots carry no number, so that at one instant a deletion comes after what it deletes. */
    private Register lifecycle() {
        return switch (verb) {
            case CREATE, UPDATE -> new Register(Lifecycle.PRESENT.name(), stamp);
            case DELETE -> new Register(Lifecycle.DELETED.name(), stamp);
            case UNDELETE -> new Register(Lifecycle.RESTORED.name(), stamp);
            case SNAPSHOT ->
                is("IsDeleted", true) ? Lifecycle.DELETED.at(stamp.at()) : Lifecycle.PRESENT.at(stamp.at());
        };
    }

    /** When the record was made, as it says itself, or, of one that was made just now, as its event does. */
    Optional<String> createdAt() {
        return instant("CreatedDate").or(() -> verb == Verb.CREATE ? Optional.of(at().toString()) : Optional.empty());
    }

    void label(Statement statement, String field, Property property) {
        say(statement, field, property, (text, name) -> Texts.label(text));
    }

    void reference(Statement statement, String field, Property property) {
        say(statement, field, property, (text, name) -> SalesforceId.of(text));
    }

    void instant(Statement statement, String field, Property property) {
        say(statement, field, property, SalesforceTimes::instant);
    }

    /** A day, which stands for its noon in the account's time zone: the same day to everybody who is not half the world away. */
    void day(Statement statement, String field, Property property) {
        say(statement, field, property, (text, name) -> SalesforceTimes.noon(text, settings.timeZone(), name));
    }

    void say(Statement statement, String field, Property property, BinaryOperator<String> reading) {
        if (isSaid(field)) {
            String text = fields.get(field);
            statement.say(property, text == null || text.isEmpty() ? "" : reading.apply(text, field));
        }
    }

    /** That the fact is linked to another record. */
    void link(Statement statement, String field, Property property) {
        id(field).ifPresent(other -> statement.say(new Slot(property, other), "true"));
    }
}

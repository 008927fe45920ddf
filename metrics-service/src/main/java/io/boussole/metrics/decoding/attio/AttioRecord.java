package io.boussole.metrics.decoding.attio;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoded.Ignored;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Says;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A record or a list entry as Attio's API answers it: of each attribute the values that hold, with the time since which they do. */
final class AttioRecord {
    /** Where each type of attribute keeps its value. */
    private static final List<List<String>> VALUES = List.of(
            List.of("value"),
            List.of("status", "title"),
            List.of("option", "title"),
            List.of("referenced_actor_id"),
            List.of("target_record_id"),
            List.of("email_address"),
            List.of("domain"),
            List.of("currency_value"),
            List.of("phone_number"),
            List.of("full_name"),
            List.of("country_code"));

    private final JsonNode values;
    private final SenderSettings settings;
    private final Stamp created;
    private final Says says = new Says();

    private AttioRecord(JsonNode values, SenderSettings settings, Instant createdAt) {
        this.values = values;
        this.settings = settings;
        this.created = Stamp.of(createdAt);
    }

    static Decoded decode(JsonNode data, SenderSettings settings) {
        boolean entry = data.path("entry_values").isObject();
        Optional<FactId> fact = entry
                ? AttioFacts.entry(data.path("id"), settings)
                : AttioFacts.record(data.path("id"), "record_id", settings);
        if (fact.isEmpty()) {
            return new Ignored("an object or a list that the connection's options do not name");
        }
        Instant createdAt = Members.scalar(data, "created_at")
                .map(text -> Times.written(text, "created_at"))
                .orElseThrow(() -> RejectedEventException.missing("created_at"));
        AttioRecord record = new AttioRecord(data.path(entry ? "entry_values" : "values"), settings, createdAt);
        record.read(fact.get().kind());
        return Decoded.Changes.of(new FactChange(
                fact.get(), createdAt, record.says.state().join(AttioFacts.parent(data, createdAt, settings))));
    }

    private void read(FactKind kind) {
        says.set(Property.CREATED_AT, created.at().toString(), created);
        label("sourceAttribute", "", Property.SOURCE);
        label("segmentAttribute", "", Property.SEGMENT);
        switch (kind) {
            case DEAL -> deal();
            case CONTACT -> person();
            default -> company();
        }
    }

    private void deal() {
        text("name", Property.NAME, UnaryOperator.identity());
        text("owner", Property.OWNER, UnaryOperator.identity());
        staged(settings.option("stageAttribute").orElse("stage"), Property.STAGE);
        label("lossReasonAttribute", "", Property.LOSS_REASON);
        amount(settings.option("amountAttribute").orElse("value"));
        links("associated_people", Property.CONTACT);
        links("associated_company", Property.COMPANY);
    }

    private void person() {
        text("email_addresses", Property.EMAIL, text -> text.toLowerCase(Locale.ROOT));
        text("phone_numbers", Property.PHONE, UnaryOperator.identity());
        links("company", Property.COMPANY);
        settings.option("qualificationAttribute").ifPresent(attribute -> staged(attribute, Property.LIFECYCLE_STAGE));
    }

    private void company() {
        text("name", Property.NAME, UnaryOperator.identity());
        text("domains", Property.DOMAIN, UnaryOperator.identity());
        text("primary_location", Property.COUNTRY, UnaryOperator.identity());
        text("employee_range", Property.SIZE, UnaryOperator.identity());
    }

    private void label(String option, String usual, Property property) {
        String attribute = settings.option(option).orElse(usual);
        if (!attribute.isEmpty()) {
            text(attribute, property, UnaryOperator.identity());
        }
    }

    /** An attribute without a value was cleared at a time that nobody says. */
    private void text(String attribute, Property property, UnaryOperator<String> writing) {
        first(attribute).ifPresent(value -> says.set(property, writing.apply(scalar(value)), since(value)));
    }

    private void staged(String attribute, Property property) {
        first(attribute).ifPresent(value -> {
            says.set(property, scalar(value), since(value));
            says.entered(property, scalar(value), since(value));
        });
    }

    private void amount(String attribute) {
        first(attribute).ifPresent(value -> {
            JsonNode amount = value.hasNonNull("currency_value") ? value.path("currency_value") : value.path("value");
            says.set(Property.AMOUNT, amount, since(value), text -> Texts.amount(text, attribute));
            says.set(
                    Property.CURRENCY,
                    value.path("currency_code"),
                    since(value),
                    text -> Texts.currency(text, "currency_code"));
        });
    }

    private void links(String attribute, Property property) {
        for (JsonNode value : values.path(attribute)) {
            Members.id(value, "target_record_id").ifPresent(id -> says.link(property, id, since(value)));
        }
    }

    private Optional<JsonNode> first(String attribute) {
        JsonNode all = values.path(attribute);
        return all.isArray() && !all.isEmpty() ? Optional.of(all.get(0)) : Optional.empty();
    }

    private Stamp since(JsonNode value) {
        return Members.scalar(value, "active_from")
                .map(text -> Stamp.of(Times.written(text, "active_from")))
                .orElse(created);
    }

    private static String scalar(JsonNode value) {
        for (List<String> path : VALUES) {
            JsonNode node = value;
            for (String member : path) {
                node = node.path(member);
            }
            Optional<String> found = Members.scalar(node);
            if (found.isPresent()) {
                return Texts.label(found.get());
            }
        }
        return "";
    }
}

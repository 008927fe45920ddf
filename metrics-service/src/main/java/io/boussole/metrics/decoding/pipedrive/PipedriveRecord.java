package io.boussole.metrics.decoding.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Says;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A whole deal, person, organization or lead as Pipedrive sends it with every change. A member that is absent says nothing, a null one
 * says cleared.
 */
final class PipedriveRecord {
    /** How a deal was put down, which says nothing of where it came from. */
    private static final Set<String> NO_SOURCE = Set.of("ManuallyCreated", "API", "Import", "");

    private final PipedriveEnvelope envelope;
    private final JsonNode record;
    private final SenderSettings settings;
    private final Stamp stamp;
    private final Says says = new Says();

    PipedriveRecord(PipedriveEnvelope envelope, JsonNode record, SenderSettings settings) {
        this.envelope = envelope;
        this.record = record;
        this.settings = settings;
        this.stamp = new Stamp(envelope.time(), envelope.rank());
    }

    FactState deal() {
        label("stage_id", Property.STAGE);
        label("pipeline_id", Property.PIPELINE);
        label("status", Property.STATUS);
        label("title", Property.NAME);
        label("lost_reason", Property.LOSS_REASON);
        money();
        time("won_time", Property.WON_AT);
        time("lost_time", Property.LOST_AT);
        time("close_time", Property.CLOSED_AT);
        lastActivity();
        stageEntered();
        link("person_id", Property.CONTACT);
        link("org_id", Property.COMPANY);
        return ofEvery();
    }

    /** A lead is work on a person and not one itself. */
    FactState lead() {
        link("person_id", Property.CONTACT);
        link("organization_id", Property.COMPANY);
        label("title", Property.NAME);
        labels();
        return ofEvery();
    }

    FactState person() {
        says.set(
                Property.EMAIL,
                primary("email", "emails"),
                stamp,
                text -> Texts.label(text).toLowerCase(Locale.ROOT));
        says.label(Property.PHONE, primary("phone", "phones"), stamp);
        label("name", Property.NAME);
        link("org_id", Property.COMPANY);
        labels();
        if (record.path("marketing_status").asText("").equals("unsubscribed")) {
            says.set(Property.UNSUBSCRIBED_AT, stamp.at().toString(), stamp);
        }
        return ofEvery();
    }

    FactState organization() {
        label("name", Property.NAME);
        label("website", Property.DOMAIN);
        label("industry", Property.INDUSTRY);
        label("employee_count", Property.SIZE);
        label("address_country", Property.COUNTRY);
        if (record.path("address").isObject()) {
            says.label(Property.COUNTRY, record.path("address").path("country"), stamp);
        }
        return ofEvery();
    }

    private FactState ofEvery() {
        label("user_id", Property.OWNER);
        label("owner_id", Property.OWNER);
        time("add_time", Property.CREATED_AT);
        source();
        says.label(Property.CAMPAIGN, record.path("channel_id"), stamp);
        settings.option("segmentField").ifPresent(field -> says.label(Property.SEGMENT, custom(field), stamp));
        return says.state();
    }

    private void source() {
        Optional<String> field = settings.option("sourceField");
        if (field.isPresent()) {
            says.label(Property.SOURCE, custom(field.get()), stamp);
            return;
        }
        Optional<String> channel = Members.scalar(unwrapped(record.path("channel")))
                .map(Texts::label)
                .filter(text -> !text.isEmpty());
        Optional<String> origin =
                Members.scalar(record, "origin").map(Texts::label).filter(text -> !NO_SOURCE.contains(text));
        if (record.has("channel") || record.has("origin")) {
            says.set(Property.SOURCE, channel.or(() -> origin).orElse(""), stamp);
        }
    }

    /** A member of its own in version 1; version 2 keeps them apart, with their type. */
    private JsonNode custom(String field) {
        JsonNode value = record.has(field)
                ? record.path(field)
                : record.path("custom_fields").path(field);
        return unwrapped(value);
    }

    /** A lead's value is an object of amount and currency, a deal's is two members. */
    private void money() {
        JsonNode value = record.path("value");
        JsonNode amount = value.isObject() ? value.path("amount") : value;
        JsonNode currency = value.isObject() ? value.path("currency") : record.path("currency");
        says.set(Property.AMOUNT, amount, stamp, text -> Texts.amount(text, "value"));
        says.set(Property.CURRENCY, currency, stamp, text -> Texts.currency(text, "currency"));
    }

    private void lastActivity() {
        Optional<Instant> last = Stream.of("last_activity_date", "last_incoming_mail_time", "last_outgoing_mail_time")
                .flatMap(member -> instant(member).stream())
                .max(Instant::compareTo);
        last.ifPresent(at -> says.set(Property.LAST_ACTIVITY_AT, at.toString(), stamp));
    }

    private Optional<Instant> instant(String member) {
        return Members.scalar(record, member)
                .map(text -> Times.property(text, ChronoUnit.SECONDS, member))
                .filter(text -> !text.isEmpty())
                .map(Instant::parse);
    }

    /** Every body repeats the stage; only a creation or a difference from before says that the deal entered it now. */
    private void stageEntered() {
        Optional<String> stage = Members.scalar(record, "stage_id").map(Texts::label);
        Optional<JsonNode> previous = envelope.previous();
        boolean entered = previous.isEmpty()
                || Members.scalar(previous.get(), "stage_id")
                        .filter(before -> !before.equals(stage.orElse("")))
                        .isPresent();
        if (entered) {
            stage.ifPresent(value -> says.entered(Property.STAGE, value, stamp));
        }
    }

    /** The connection says what a label stands for. It was put on now if the state before lacks it. */
    private void labels() {
        Set<String> now = labels(record);
        if (record.has("label_ids") || record.has("label")) {
            says.set(Property.LIFECYCLE_STAGE, String.join(",", now), stamp);
        }
        Set<String> added = new LinkedHashSet<>(now);
        boolean compared = envelope.previous()
                .filter(before -> before.has("label_ids") || before.has("label"))
                .isPresent();
        boolean created = envelope.previous().isEmpty();
        envelope.previous().ifPresent(before -> added.removeAll(labels(before)));
        if (created || compared) {
            added.forEach(label -> says.entered(Property.LIFECYCLE_STAGE, label, stamp));
        }
    }

    private static Set<String> labels(JsonNode record) {
        Set<String> labels = new LinkedHashSet<>();
        record.path("label_ids").forEach(label -> label(label).ifPresent(labels::add));
        if (labels.isEmpty()) {
            label(record.path("label")).ifPresent(labels::add);
        }
        return labels;
    }

    private static Optional<String> label(JsonNode label) {
        return Members.scalar(label).map(Texts::label).filter(text -> !text.isEmpty());
    }

    /** Who was linked before is no longer. */
    private void link(String member, Property link) {
        Optional<String> id = Members.idElement(unwrapped(record.path(member)), member);
        id.ifPresent(linked -> says.link(link, linked, stamp));
        envelope.previous()
                .flatMap(before -> Members.idElement(unwrapped(before.path(member)), member))
                .filter(before -> record.has(member))
                .ifPresent(before -> says.unlink(link, before, stamp));
    }

    private void label(String member, Property property) {
        says.label(property, unwrapped(record.path(member)), stamp);
    }

    private void time(String member, Property property) {
        says.set(property, record.path(member), stamp, text -> Times.property(text, ChronoUnit.SECONDS, member));
    }

    /** The one marked as primary, else the first. */
    private JsonNode primary(String member, String memberOfVersion2) {
        JsonNode all = record.has(member) ? record.path(member) : record.path(memberOfVersion2);
        if (!all.isArray()) {
            return all;
        }
        for (JsonNode one : all) {
            if (one.path("primary").asBoolean(false)) {
                return one.path("value");
            }
        }
        return all.isEmpty() ? NullNode.instance : all.get(0).path("value");
    }

    /** Some bodies carry a person as an object with the number in {@code id} or {@code value}. */
    static JsonNode unwrapped(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        return node.hasNonNull("id") ? node.path("id") : node.path("value");
    }
}

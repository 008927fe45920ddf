package io.boussole.metrics.decoding.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Members;
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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A whole deal as Pipedrive sends it with every change. A member that is absent says nothing, a null one says cleared. */
final class PipedriveDeal {
    private final PipedriveEnvelope envelope;
    private final JsonNode deal;
    private final Stamp stamp;
    private final SortedMap<Slot, Register> registers = new TreeMap<>();

    PipedriveDeal(PipedriveEnvelope envelope, JsonNode deal) {
        this.envelope = envelope;
        this.deal = deal;
        this.stamp = new Stamp(envelope.time(), envelope.rank());
    }

    FactState state() {
        label("stage_id", Property.STAGE);
        label("pipeline_id", Property.PIPELINE);
        label("status", Property.STATUS);
        label("title", Property.NAME);
        label("channel", Property.SOURCE);
        label("user_id", Property.OWNER);
        label("owner_id", Property.OWNER);
        money();
        time("add_time", Property.CREATED_AT);
        time("won_time", Property.WON_AT);
        time("lost_time", Property.LOST_AT);
        time("close_time", Property.CLOSED_AT);
        return new FactState(registers, stageEntry(), Collections.emptySortedMap());
    }

    /** A lead's value is an object of amount and currency, a deal's is two members. */
    private void money() {
        JsonNode value = deal.path("value");
        if (value.isObject()) {
            set(Property.AMOUNT, value.path("amount"), text -> Texts.amount(text, "value.amount"));
            set(Property.CURRENCY, value.path("currency"), text -> Texts.currency(text, "value.currency"));
            return;
        }
        set(Property.AMOUNT, value, text -> Texts.amount(text, "value"));
        set(Property.CURRENCY, deal.path("currency"), text -> Texts.currency(text, "currency"));
    }

    private void label(String member, Property property) {
        set(property, unwrapped(deal.path(member)), Texts::label);
    }

    private void time(String member, Property property) {
        set(property, deal.path(member), text -> Times.property(text, ChronoUnit.SECONDS, member));
    }

    private void set(Property property, JsonNode node, java.util.function.UnaryOperator<String> reading) {
        if (node.isMissingNode()) {
            return;
        }
        String value = Members.scalar(node).map(reading).orElse("");
        registers.put(Slot.of(property), new Register(value, stamp));
    }

    /** Some bodies carry a person as an object with the number in {@code id} or {@code value}. */
    private static JsonNode unwrapped(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        return node.hasNonNull("id") ? node.path("id") : node.path("value");
    }

    /** Every body repeats the stage; only a creation or a difference from before says that the deal entered it now. */
    private List<HistoryEntry> stageEntry() {
        Optional<String> stage = Members.scalar(deal, "stage_id").map(Texts::label);
        if (stage.isEmpty() || stage.get().isEmpty()) {
            return List.of();
        }
        Optional<JsonNode> previous = envelope.previous();
        boolean entered = previous.isEmpty()
                || Members.scalar(previous.get(), "stage_id")
                        .filter(before -> !before.equals(stage.get()))
                        .isPresent();
        Instant at = stamp.at();
        return entered ? List.of(HistoryEntry.stage(at, stage.get())) : List.of();
    }
}

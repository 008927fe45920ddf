package io.boussole.metrics.decoding.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.DealProperty;
import io.boussole.metrics.fact.DealState;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.StageEntry;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole deal as Pipedrive sends it with every change. A member that is absent says nothing, a null one says cleared. */
final class PipedriveDeal {
    private final PipedriveEnvelope envelope;
    private final JsonNode deal;
    private final Stamp stamp;
    private final Map<DealProperty, Register> registers = new EnumMap<>(DealProperty.class);

    PipedriveDeal(PipedriveEnvelope envelope, JsonNode deal) {
        this.envelope = envelope;
        this.deal = deal;
        this.stamp = new Stamp(envelope.time(), envelope.rank());
    }

    DealState state() {
        label("stage_id", DealProperty.STAGE);
        label("pipeline_id", DealProperty.PIPELINE);
        label("status", DealProperty.STATUS);
        label("title", DealProperty.NAME);
        label("channel", DealProperty.SOURCE);
        label("user_id", DealProperty.OWNER);
        label("owner_id", DealProperty.OWNER);
        money();
        time("add_time", DealProperty.CREATED_AT);
        time("won_time", DealProperty.WON_AT);
        time("lost_time", DealProperty.LOST_AT);
        time("close_time", DealProperty.CLOSED_AT);
        return new DealState(registers, stageEntry(), Collections.emptySortedMap());
    }

    /** A lead's value is an object of amount and currency, a deal's is two members. */
    private void money() {
        JsonNode value = deal.path("value");
        if (value.isObject()) {
            set(DealProperty.AMOUNT, value.path("amount"), text -> Texts.amount(text, "value.amount"));
            set(DealProperty.CURRENCY, value.path("currency"), text -> Texts.currency(text, "value.currency"));
            return;
        }
        set(DealProperty.AMOUNT, value, text -> Texts.amount(text, "value"));
        set(DealProperty.CURRENCY, deal.path("currency"), text -> Texts.currency(text, "currency"));
    }

    private void label(String member, DealProperty property) {
        set(property, unwrapped(deal.path(member)), Texts::label);
    }

    private void time(String member, DealProperty property) {
        set(property, deal.path(member), text -> Times.property(text, ChronoUnit.SECONDS, member));
    }

    private void set(DealProperty property, JsonNode node, java.util.function.UnaryOperator<String> reading) {
        if (node.isMissingNode()) {
            return;
        }
        String value = Members.scalar(node).map(reading).orElse("");
        registers.put(property, new Register(value, stamp));
    }

    /** Some bodies carry a person as an object with the number in {@code id} or {@code value}. */
    private static JsonNode unwrapped(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        return node.hasNonNull("id") ? node.path("id") : node.path("value");
    }

    /** Every body repeats the stage; only a creation or a difference from before says that the deal entered it now. */
    private List<StageEntry> stageEntry() {
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
        return entered ? List.of(new StageEntry(at, stage.get())) : List.of();
    }
}

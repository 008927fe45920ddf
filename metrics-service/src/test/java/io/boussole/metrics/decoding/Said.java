package io.boussole.metrics.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Slot;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What one event said, for tests. */
public final class Said {
    private Said() {}

    public static List<FactChange> changes(Decoded decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Changes.class);
        return ((Decoded.Changes) decoded).facts();
    }

    /** All that was said of one fact. */
    public static FactState of(Decoded decoded, FactKind kind, String id) {
        return changes(decoded).stream()
                .filter(change ->
                        change.fact().kind() == kind && change.fact().id().equals(id))
                .map(FactChange::says)
                .reduce(FactState.empty(), FactState::join);
    }

    /** All that was said of the facts of one kind together. */
    public static FactState of(Decoded decoded, FactKind kind) {
        return changes(decoded).stream()
                .filter(change -> change.fact().kind() == kind)
                .map(FactChange::says)
                .reduce(FactState.empty(), FactState::join);
    }

    public static String value(FactState state, String slot) {
        return state.value(Slot.parse(slot)).orElse("");
    }

    public static Decoded decode(String source, String body, Map<String, String> options) {
        RawEvent plain = Raw.event(source, body);
        return Decoders.decode(new RawEvent(
                source, body, plain.headers(), plain.receivedAt(), new SenderSettings(ZoneOffset.UTC, options)));
    }
}

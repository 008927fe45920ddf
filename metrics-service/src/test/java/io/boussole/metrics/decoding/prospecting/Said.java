package io.boussole.metrics.decoding.prospecting;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoders;
import io.boussole.metrics.decoding.Raw;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectionCode;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** What one event says, in a form that reads well in an assertion. Quotes may be written as apostrophes. */
public final class Said {
    private final FactChange change;

    private Said(FactChange change) {
        this.change = change;
    }

    public static Decoded decode(String source, String body) {
        return decode(source, body, Map.of());
    }

    public static Decoded decode(String source, String body, Map<String, String> headers) {
        return Decoders.decode(
                new RawEvent(source, body.replace('\'', '"'), headers, Raw.RECEIVED, SenderSettings.NONE));
    }

    public static Said by(String source, String body) {
        return of(decode(source, body));
    }

    public static Said by(String source, String body, Map<String, String> headers) {
        return of(decode(source, body, headers));
    }

    public static Said inZone(String source, String body, String zone) {
        SenderSettings settings = new SenderSettings(ZoneId.of(zone), Map.of());
        return of(Decoders.decode(new RawEvent(source, body.replace('\'', '"'), Map.of(), Raw.RECEIVED, settings)));
    }

    public static void assertIgnored(Decoded decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Ignored.class);
    }

    public static void assertRejected(Decoded decoded, RejectionCode code, String detail) {
        assertThat(decoded).isEqualTo(new Decoded.Rejected(code, detail));
    }

    private static Said of(Decoded decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Changes.class);
        assertThat(((Decoded.Changes) decoded).facts()).hasSize(1);
        return new Said(((Decoded.Changes) decoded).facts().get(0));
    }

    public FactId fact() {
        return change.fact();
    }

    public Instant at() {
        return change.at();
    }

    public FactState state() {
        return change.says();
    }

    public Said is(FactKind kind, String id) {
        assertThat(change.fact()).isEqualTo(new FactId(kind, id));
        return this;
    }

    public Said is(FactKind kind) {
        assertThat(change.fact().kind()).isEqualTo(kind);
        return this;
    }

    public Said says(Property property, String value) {
        return says(Slot.of(property), value);
    }

    public Said says(Slot slot, String value) {
        assertThat(state().register(slot).map(register -> register.value()))
                .as(slot.text())
                .contains(value);
        return this;
    }

    public Said says(Lifecycle lifecycle) {
        assertThat(state().register(Slot.of(Property.LIFECYCLE))).contains(lifecycle.at(change.at()));
        return this;
    }

    public Said saysNothingOf(Property property) {
        assertThat(state().registers().keySet())
                .extracting(Slot::property)
                .as(property.name())
                .doesNotContain(property);
        return this;
    }
}

package io.boussole.metrics.source.attio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Unreadable;
import io.boussole.metrics.source.VendorBodies;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttioSourceTest {
    private static final byte[] BODY = "{\"hello\":\"wörld\",\"n\":1}".getBytes(UTF_8);
    private static final String SIGNATURE = "fd11587aac05d8c720eced72b3fa6b23ee18a1b682d07f17575d4dabec732f5f";
    private static final String TWO_EVENTS = """
            {"webhook_id":"w","events":[{"event_type":"record.updated","id":{"record_id":"r1"}}, {"event_type":"list-entry.created","id":{"entry_id":"e1"}}]}""";

    private final AttioSource source = new AttioSource();

    @ParameterizedTest
    @ValueSource(strings = {"Attio-Signature", "X-Attio-Signature", "attio-signature"})
    void acceptsTheSignatureOfTheBody(String header) {
        assertThat(verify(BODY, Map.of(header, SIGNATURE))).isEqualTo(Verification.ACCEPTED);
    }

    @Test
    void refusesABodyWithOneBitChangedAnywhere() {
        for (int index = 0; index < BODY.length; index++) {
            byte[] changed = BODY.clone();
            changed[index] ^= 1;
            assertThat(verify(changed, Map.of("Attio-Signature", SIGNATURE)))
                    .isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
        }
    }

    @Test
    void refusesADeliveryThatIsNotSigned() {
        assertThat(verify(BODY, Map.of())).isEqualTo(Verification.refused(Refusal.SIGNATURE_MISSING));
    }

    @Test
    @DisplayName("Trap 18: events have no identifier, so the delivery's Idempotency-Key identifies them")
    void knowsEventsByTheirDelivery() {
        List<SplitEvent> first = split(TWO_EVENTS, Map.of("Idempotency-Key", "k1"));

        assertThat(first).extracting(SplitEvent::entityKey).containsExactly("record/r1", "entry/e1");
        assertThat(first.get(0).body()).isEqualTo("{\"event_type\":\"record.updated\",\"id\":{\"record_id\":\"r1\"}}");
        assertThat(first.get(0).eventKey()).isNotEqualTo(first.get(1).eventKey());
        assertThat(split(TWO_EVENTS, Map.of("idempotency-key", "k1"))).isEqualTo(first);
        assertThat(split(TWO_EVENTS, Map.of("Idempotency-Key", "k2")))
                .extracting(SplitEvent::eventKey)
                .doesNotContainAnyElementsOf(
                        first.stream().map(SplitEvent::eventKey).toList());
        assertThat(split(TWO_EVENTS, Map.of())).isEqualTo(split(TWO_EVENTS, Map.of()));
    }

    @Test
    void keepsWhatIsNoDelivery() {
        assertThat(split("{\"events\":[", Map.of()))
                .hasSize(1)
                .allMatch(event -> event.unreadable() == Unreadable.NOT_JSON);
        assertThat(split("{\"events\":[]}", Map.of("Idempotency-Key", "k")))
                .hasSize(1)
                .allMatch(event -> event.unreadable() == Unreadable.NO_EVENTS);
        assertThat(split("{\"events\":7}", Map.of())).hasSize(1).allMatch(event -> event.unreadable() == null);
    }

    @Test
    void splitsCapturedDeliveries() {
        assertThat(source.split(Requests.of(VendorBodies.read("attio/record.updated.json"))))
                .extracting(SplitEvent::entityKey)
                .containsExactly("record/bf071e1f-6035-429d-b874-d83ea64ea13b");
    }

    private List<SplitEvent> split(String body, Map<String, String> headers) {
        return source.split(Requests.of(body.getBytes(UTF_8), headers));
    }

    private Verification verify(byte[] body, Map<String, String> headers) {
        return source.verify(
                Requests.of(body, headers),
                new WebhookCredentials(List.of("test_secret_0123456789"), false, Map.of()),
                Instant.EPOCH);
    }
}

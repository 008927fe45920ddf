package io.boussole.metrics.source.prospecting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.SourceKind;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Unreadable;
import io.boussole.metrics.source.VendorBodies;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What identifies the events of the tools that write and call. */
class SplitDeliveriesTest {
    private static final Map<SourceKind, String> BODIES = Map.of(
            SourceKind.BREVO,
            """
            {"id":77,"event":"click","email":"Ada@example.com","message-id":"<1.2@relay.example.com>","ts_epoch":1790000000123,
             "link":"https://a.example.com/"}""",
            SourceKind.LEMLIST,
            "{\"_id\":\"act_1\",\"type\":\"emailsSent\",\"leadId\":\"lea_1\",\"leadEmail\":\"ada@example.com\"}",
            SourceKind.OUTREACH,
            """
            {"data":{"type":"prospect","id":9007199254740993,"attributes":{}},
             "meta":{"jobId":"j-1","eventName":"prospect.updated","deliveredAt":"2027-01-12T09:00:00.000+01:00"}}""",
            SourceKind.SALESLOFT,
            "{\"id\":17,\"updated_at\":\"2027-01-12T09:00:00.000001-05:00\"}",
            SourceKind.MAILJET,
            """
            [{"event":"click","time":1790000000,"MessageID":92886743924596481,"email":"ada@example.com","url":"https://a.example.com/"}]""",
            SourceKind.SENDGRID,
            "[{\"sg_event_id\":\"e-1\",\"event\":\"open\",\"sg_message_id\":\"m.filter1\",\"timestamp\":1790000000}]",
            SourceKind.CUSTOMERIO,
            "{\"event_id\":\"01A\",\"object_type\":\"email\",\"metric\":\"sent\",\"data\":{\"delivery_id\":\"d1\"}}",
            SourceKind.ITERABLE,
            """
            {"email":"ada@example.com","eventName":"emailClick",
             "dataFields":{"messageId":"m1","createdAt":"2027-01-12 09:00:00 +00:00","url":"https://a.example.com/"}}""",
            SourceKind.GONG,
            "{\"callData\":{\"metaData\":{\"id\":\"4570250816631531513\",\"duration\":1}},\"isTest\":false}");

    static Stream<SourceKind> kinds() {
        return BODIES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("Dedupe keys: the same delivery again has the same keys")
    void givesARepeatedDeliveryTheSameKey(SourceKind kind) {
        assertThat(keys(kind, body(kind))).isEqualTo(keys(kind, body(kind))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BREVO|click|opened",
                "BREVO|Ada@|ben@",
                "BREVO|1.2@relay|1.3@relay",
                "BREVO|00123|00124",
                "BREVO|a.example.com/|b.example.com/",
                "LEMLIST|act_1|act_2",
                "OUTREACH|j-1|j-2",
                "OUTREACH|0993|0994",
                "OUTREACH|updated|destroyed",
                "OUTREACH|09:00:00.000|09:00:00.001",
                "SALESLOFT|17|18",
                "SALESLOFT|000001|000002",
                "MAILJET|6481|6480",
                "MAILJET|click|open",
                "MAILJET|1790000000|1790000001",
                "MAILJET|a.example.com/|b.example.com/",
                "SENDGRID|e-1|e-2",
                "CUSTOMERIO|01A|01B",
                "ITERABLE|m1|m2",
                "ITERABLE|Click|Open",
                "ITERABLE|09:00:00|09:00:01",
                "ITERABLE|a.example.com/|b.example.com/",
                "GONG|1513|1514",
                "GONG|false|true",
            })
    void givesAnotherEventAnotherKey(SourceKind kind, String part, String other) {
        assertThat(body(kind)).contains(part);
        assertThat(keys(kind, body(kind).replace(part, other))).isNotEqualTo(keys(kind, body(kind)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BREVO|\"id\":77|\"id\":78",
                "LEMLIST|\"leadId\":\"lea_1\",|\"leadId\":\"lea_1\",\"isFirst\":true,",
                "SENDGRID|1790000000|1790000001",
                "CUSTOMERIO|\"sent\"|\"sent\",\"timestamp\":5",
            })
    void doesNotCareForWhatIsNoPartOfTheIdentity(SourceKind kind, String part, String other) {
        assertThat(body(kind)).contains(part);
        assertThat(keys(kind, body(kind).replace(part, other))).isEqualTo(keys(kind, body(kind)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keepsTheWholeEventAndKnowsWhatItIsAbout(SourceKind kind) {
        SplitEvent event = split(kind, body(kind)).get(0);

        assertThat(event.unreadable()).isNull();
        assertThat(body(kind)).contains(event.body());
        assertThat(event.entityKey())
                .matches("(message|lead|outreach|salesloft|call)/\\S+")
                .doesNotContain("example.com/");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keepsWhatNobodyCanRead(SourceKind kind) {
        assertThat(split(kind, "event=open").get(0).unreadable()).isEqualTo(Unreadable.NOT_JSON);
        assertThat(split(kind, "{\"a\":1} x").get(0).unreadable()).isEqualTo(Unreadable.NOT_JSON);
        assertThat(split(kind, "[]").get(0).unreadable()).isEqualTo(Unreadable.NO_EVENTS);
        assertThat(split(kind, "{\"unknown\":1}").get(0).unreadable()).isNull();
        assertThat(kind.source()
                        .split(Requests.of(new byte[] {(byte) 0xc3, (byte) 0x28}))
                        .get(0)
                        .unreadable())
                .isEqualTo(Unreadable.NOT_UTF_8);
    }

    @ParameterizedTest
    @EnumSource(names = {"BREVO", "MAILJET", "SENDGRID"})
    void cutsABatchIntoItsEvents(SourceKind kind) {
        String one = split(kind, body(kind)).get(0).body();

        assertThat(split(kind, "[" + one + "," + one.replace("1790", "1791").replace("e-1", "e-2") + "]"))
                .extracting(SplitEvent::eventKey)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    @DisplayName("Trap 24: Salesloft's event name travels with the event, and is part of its identity")
    void letsTheEventNameTravel() {
        SplitEvent created = salesloft(Map.of("X-Salesloft-Event", "task_created"));
        SplitEvent deleted = salesloft(Map.of("X-Salesloft-Event", "task_deleted"));
        SplitEvent nameless = salesloft(Map.of());

        assertThat(created.headers()).containsExactly(Map.entry("x-salesloft-event", "task_created"));
        assertThat(deleted.eventKey()).isNotEqualTo(created.eventKey());
        assertThat(nameless.headers()).isEmpty();
        assertThat(nameless.eventKey()).isNotEqualTo(created.eventKey());
    }

    @Test
    void takesLemlistsSecretOutOfTheEvent() {
        String body = "{\"_id\":\"act_1\",\"secret\":\"known\",\"type\":\"emailsSent\",\"n\":1.10}";

        SplitEvent event = split(SourceKind.LEMLIST, body).get(0);

        assertThat(event.body()).isEqualTo("{\"_id\":\"act_1\",\"type\":\"emailsSent\",\"n\":1.10}");
        assertThat(event.eventKey()).isEqualTo(keys(SourceKind.LEMLIST, body).get(0));
        assertThat(lemlist(body)).isEqualTo(Verification.ACCEPTED);
        assertThat(lemlist(body.replace("known", "knows"))).isEqualTo(Verification.refused(Refusal.CREDENTIALS_WRONG));
        assertThat(lemlist("no JSON")).isEqualTo(Verification.refused(Refusal.CREDENTIALS_MISSING));
    }

    @Test
    void keepsADeliveryOfWhoeverWouldNotComeAgain() {
        assertThat(BODIES.keySet().stream().filter(kind -> kind.source().losesDataOnError()))
                .contains(SourceKind.OUTREACH, SourceKind.SALESLOFT, SourceKind.LEMLIST, SourceKind.BREVO);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void cutsEveryCapturedDelivery(SourceKind kind) {
        for (byte[] body : VendorBodies.all(kind.name().toLowerCase(java.util.Locale.ROOT))) {
            List<SplitEvent> events = kind.source().split(Requests.of(body));
            assertThat(events)
                    .allSatisfy(event -> assertThat(event.unreadable()).isNull());
            assertThat(events).extracting(SplitEvent::eventKey).doesNotHaveDuplicates();
        }
    }

    private static Verification lemlist(String body) {
        return SourceKind.LEMLIST
                .source()
                .verify(
                        Requests.of(body.getBytes(UTF_8)),
                        new WebhookCredentials(List.of("known"), false, Map.of()),
                        Instant.EPOCH);
    }

    private static SplitEvent salesloft(Map<String, String> headers) {
        return SourceKind.SALESLOFT
                .source()
                .split(Requests.of(body(SourceKind.SALESLOFT).getBytes(UTF_8), headers))
                .get(0);
    }

    private static String body(SourceKind kind) {
        return java.util.Objects.requireNonNull(BODIES.get(kind));
    }

    private static List<String> keys(SourceKind kind, String body) {
        return split(kind, body).stream().map(SplitEvent::eventKey).toList();
    }

    private static List<SplitEvent> split(SourceKind kind, String body) {
        return kind.source().split(Requests.of(body.getBytes(UTF_8)));
    }
}

package io.boussole.metrics.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitBillingDeliveriesTest {
    private static final String STRIPE = """
            {"id":"evt_1","type":"invoice.paid","pending_webhooks":2,
             "data":{"object":{"object":"invoice","id":"in_1","customer":"cus_1","lines":{"data":[{"id":"il_1"}]}}}}""";
    private static final String CALENDLY = """
            {"event":"invitee.created","created_at":"2027-01-04T10:00:00.000001Z",
             "payload":{"uri":"https://api.calendly.com/scheduled_events/E/invitees/I"}}""";
    private static final String CALCOM = """
            {"triggerEvent":"BOOKING_CREATED","createdAt":"2027-01-04T10:00:00Z","payload":{"uid":"u"}}""";
    private static final String CHARGEBEE = """
            {"id":"ev_1","event_type":"subscription_changed","webhook_status":"scheduled",
             "webhooks":[{"id":"w","webhook_status":"re_scheduled"}],"content":{"subscription":{"id":"s"}}}""";

    @ParameterizedTest
    @CsvSource({
        "evt_1, evt_2",
        "in_1, in_2",
        "invoice.paid, invoice.payment_succeeded",
    })
    @DisplayName("Trap 30: events of one identifier are told apart by type and object")
    void tellsStripeEventsApart(String part, String other) {
        assertThat(key(SourceKind.STRIPE, STRIPE.replace(part, other))).isNotEqualTo(key(SourceKind.STRIPE, STRIPE));
    }

    @Test
    @DisplayName("Trap 30: the captured bodies that share one identifier stay apart")
    void tellsTheCapturedStripeEventsApart() {
        List<String> keys = VendorBodies.all("stripe").stream()
                .map(body -> key(SourceKind.STRIPE, new String(body, UTF_8)))
                .toList();

        assertThat(keys).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    @Test
    void givesARepeatedDeliveryTheSameKey() {
        assertThat(key(SourceKind.STRIPE, STRIPE.replace("\"pending_webhooks\":2", "\"pending_webhooks\":1")))
                .isEqualTo(key(SourceKind.STRIPE, STRIPE));
        assertThat(key(SourceKind.CHARGEBEE, CHARGEBEE.replace("re_scheduled", "failed")))
                .isEqualTo(key(SourceKind.CHARGEBEE, CHARGEBEE));
        assertThat(key(SourceKind.CALENDLY, CALENDLY)).isEqualTo(key(SourceKind.CALENDLY, CALENDLY));
        assertThat(key(SourceKind.CALCOM, CALCOM)).isEqualTo(key(SourceKind.CALCOM, CALCOM));
    }

    @Test
    void tellsTheEventsOfACalendarApart() {
        assertThat(key(SourceKind.CALENDLY, CALENDLY.replace("created\"", "canceled\"")))
                .isNotEqualTo(key(SourceKind.CALENDLY, CALENDLY));
        assertThat(key(SourceKind.CALENDLY, CALENDLY.replace("000001Z", "000002Z")))
                .isNotEqualTo(key(SourceKind.CALENDLY, CALENDLY));
        assertThat(key(SourceKind.CALCOM, CALCOM.replace("CREATED", "CANCELLED")))
                .isNotEqualTo(key(SourceKind.CALCOM, CALCOM));
    }

    @Test
    void keepsTheEventsOfOneThingInOrder() {
        assertThat(split(SourceKind.STRIPE, STRIPE).entityKey()).isEqualTo("customer/cus_1");
        assertThat(split(
                                SourceKind.STRIPE,
                                "{\"id\":\"e\",\"type\":\"v2.core.x\",\"related_object\":{\"id\":\"acct\"}}")
                        .entityKey())
                .isEqualTo("object/acct");
        assertThat(split(SourceKind.CALCOM, CALCOM).entityKey()).isEqualTo("booking/u");
        assertThat(split(SourceKind.CALENDLY, CALENDLY).entityKey())
                .isEqualTo("meeting/https://api.calendly.com/scheduled_events/E/invitees/I");
    }

    @ParameterizedTest
    @CsvSource({"STRIPE, stripe", "CALENDLY, calendly", "CALCOM, calcom", "CHARGEBEE, chargebee", "SEGMENT, segment"})
    void splitsEveryCapturedDelivery(SourceKind source, String folder) {
        assertThat(VendorBodies.all(folder))
                .allSatisfy(body -> assertThat(source.source().split(Requests.of(body)))
                        .singleElement()
                        .satisfies(event -> assertThat(event.unreadable()).isNull()));
    }

    @ParameterizedTest
    @CsvSource({"STRIPE", "CALENDLY", "CALCOM", "CHARGEBEE", "SEGMENT"})
    void keepsWhatCannotBeRead(SourceKind source) {
        assertThat(split(source, "not json").unreadable()).isEqualTo(Unreadable.NOT_JSON);
        assertThat(split(source, "[]").unreadable()).isEqualTo(Unreadable.NO_EVENTS);
        assertThat(split(source, "{\"data\":{\"object\":5},\"payload\":7}").unreadable())
                .isNull();
        assertThat(source.source()
                        .split(Requests.of(new byte[] {(byte) 0xff, 0}, Map.of()))
                        .get(0)
                        .unreadable())
                .isEqualTo(Unreadable.NOT_UTF_8);
    }

    private static String key(SourceKind source, String body) {
        return split(source, body).eventKey();
    }

    private static SplitEvent split(SourceKind source, String body) {
        List<SplitEvent> events = source.source().split(Requests.of(body.getBytes(UTF_8)));
        assertThat(events).hasSize(1);
        return events.get(0);
    }
}

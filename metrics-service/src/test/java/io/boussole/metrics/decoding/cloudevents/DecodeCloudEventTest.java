package io.boussole.metrics.decoding.cloudevents;

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
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodeCloudEventTest {
    private static final Instant AT = Instant.parse("2027-02-01T10:00:00Z");

    @Test
    void readsADealWithItsStageSinceTheEvent() {
        FactChange deal = only(event(
                "deal.changed",
                "{\"id\":17,\"stage\":\"demo\",\"amount\":1200.50,\"currency\":\"eur\",\"contactIds\":[\"c1\"],"
                        + "\"externalIds\":{\"hubspot\":\"99\"},\"wonAt\":null}"));

        assertThat(deal.fact()).isEqualTo(FactId.deal("17"));
        FactState says = deal.says();
        assertThat(says.value(Property.AMOUNT)).contains("1200.5");
        assertThat(says.value(Property.CURRENCY)).contains("EUR");
        assertThat(says.value(new Slot(Property.CONTACT, "c1"))).contains("true");
        assertThat(says.value(new Slot(Property.EXTERNAL_ID, "hubspot"))).contains("99");
        assertThat(says.register(Slot.of(Property.WON_AT)).orElseThrow().value())
                .isEmpty();
        assertThat(says.says(Property.LIFECYCLE, Lifecycle.PRESENT.name())).isTrue();
        assertThat(says.stages()).containsExactly(HistoryEntry.stage(AT, "demo"));
    }

    @ParameterizedTest
    @CsvSource({
        "meeting.booked, MEETING, BOOKED_AT",
        "message.sent, MESSAGE, SENT_AT",
        "message.opened, MESSAGE, OPENED_AT",
        "message.replied, MESSAGE, REPLIED_AT",
        "message.unsubscribed, MESSAGE, UNSUBSCRIBED_AT",
        "call.made, CALL, STARTS_AT",
        "task.created, TASK, CREATED_AT",
        "task.completed, TASK, COMPLETED_AT",
    })
    void takesTheTimeOfTheEventForWhatItTells(String type, FactKind kind, Property property) {
        FactChange change = only(event(type, "{\"id\":\"x\"}"));

        assertThat(change.fact()).isEqualTo(new FactId(kind, "x"));
        assertThat(change.says().value(property)).contains(AT.toString());
    }

    @Test
    void prefersTheTimeThatTheDataState() {
        FactChange meeting = only(event("meeting.booked", "{\"id\":\"x\",\"bookedAt\":\"2027-01-31T00:00:00Z\"}"));

        assertThat(meeting.says().value(Property.BOOKED_AT)).contains("2027-01-31T00:00:00Z");
    }

    @Test
    void tellsMissedFromHeld() {
        assertThat(only(event("meeting.held", "{\"id\":\"x\"}")).says().value(Property.HELD))
                .contains("true");
        FactState missed = only(event("meeting.missed", "{\"id\":\"x\"}")).says();
        assertThat(missed.value(Property.NO_SHOW)).contains("true");
        assertThat(missed.value(Property.HELD)).contains("false");
    }

    @Test
    void takesTheShortTypeAndADateInTheZoneOfTheConnection() {
        RawEvent event = new RawEvent(
                "CLOUDEVENTS",
                event("deal.changed", "{\"id\":\"1\",\"wonAt\":\"2027-01-31\"}")
                        .replace("io.boussole.deal.changed.v1", "deal.changed"),
                Map.of(),
                AT,
                new SenderSettings(ZoneId.of("Europe/Paris"), Map.of()));

        assertThat(((Decoded.Changes) Decoders.decode(event))
                        .facts()
                        .get(0)
                        .says()
                        .value(Property.WON_AT))
                .contains("2027-01-30T23:00:00Z");
    }

    @Test
    void makesAVisitOfAnEventAndABrowserOfItsVisitor() {
        String visit = event("page.visited", "{\"page\":\"/cases\",\"pageType\":\"CASE_STUDY\",\"visitor\":\"b1\"}");
        List<FactChange> changes = changes(visit);

        assertThat(changes)
                .hasSize(2)
                .extracting(change -> change.fact().kind())
                .containsExactly(FactKind.VISIT, FactKind.VISITOR);
        assertThat(changes.get(1).says().value(Property.CREATION_EVENT)).contains(AT.toString());
        assertThat(changes(visit)).isEqualTo(changes);
        assertThat(changes(visit.replace("\"e1\"", "\"e2\"")).get(0).fact())
                .isNotEqualTo(changes.get(0).fact());
    }

    @Test
    void holdsRecurringRevenueUntilItsSubscriptionEnds() {
        Slot revenue = new Slot(Property.MRR, "s1");
        FactState began = only(event(
                        "subscription.changed", "{\"customerId\":\"a\",\"subscriptionId\":\"s1\",\"mrr\":\"450.00\"}"))
                .says();
        FactState ended = only(event("subscription.ended", "{\"customerId\":\"a\",\"subscriptionId\":\"s1\"}")
                        .replace("10:00", "11:00"))
                .says();

        assertThat(began.join(ended).history(revenue))
                .extracting(HistoryEntry::value)
                .containsExactly("450", "0");
        assertThat(began.join(ended).value(new Slot(Property.SUBSCRIPTION_STATUS, "s1")))
                .contains("cancelled");
    }

    @Test
    void mergesErasesAndDeletes() {
        List<FactChange> merged = changes(event("deal.merged", "{\"id\":\"1\",\"mergedIds\":[\"2\",\"3\"]}"));
        assertThat(merged).hasSize(3);
        assertThat(merged.get(0).says().absorbed()).containsOnlyKeys("2", "3");
        assertThat(only(event("person.erased", "{\"contactId\":\"c\"}")).says().value(Property.ERASED))
                .contains("true");
        assertThat(only(event("deal.deleted", "{\"id\":\"1\"}")).says().isCounted())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':'1','amount':'12,5'} | INVALID_VALUE | /data/amount",
                "{'id':'1','amount':1e999} | INVALID_VALUE | /data/amount",
                "{'id':'1','status':'signed'} | INVALID_VALUE | /data/status",
                "{'id':'1','wonAt':'31/01/2027'} | INVALID_VALUE | /data/wonAt",
                "{'id':'1','wonAt':1781000000} | INVALID_VALUE | /data/wonAt",
                "{'id':'1','montant':'12'} | UNKNOWN_MEMBER | /data/montant",
                "{'id':'1','contactIds':['a',{}]} | INVALID_VALUE | /data/contactIds/1",
                "{'id':'1','contactIds':'a'} | INVALID_VALUE | /data/contactIds",
                "{'amount':'12'} | MISSING_MEMBER | /data/id",
                "{'id':{}} | INVALID_VALUE | /data/id",
                "{'id':'1','currency':'€'} | INVALID_VALUE | /data/currency",
                "[] | INVALID_VALUE | /data",
            })
    void rejectsAWrongMemberAtItsPointer(String data, RejectionCode code, String pointer) {
        assertThat(decode(event("deal.changed", data.replace('\'', '"'))))
                .isEqualTo(new Decoded.Rejected(code, pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "specversion, 0.3, INVALID_VALUE",
        "specversion, , MISSING_MEMBER",
        "id, , MISSING_MEMBER",
        "source, , MISSING_MEMBER",
        "type, , MISSING_MEMBER",
        "time, yesterday, INVALID_VALUE",
        "datacontenttype, text/xml, INVALID_VALUE",
    })
    void rejectsAWrongAttributeAtItsPointer(String attribute, String value, RejectionCode code) {
        String json = value == null ? "null" : "\"" + value + "\"";
        String event = event("deal.deleted", "{\"id\":\"1\"}")
                .replaceFirst("\"" + attribute + "\":\"[^\"]*\",", "")
                .replaceFirst("\\{", "{\"" + attribute + "\":" + json + ",");

        assertThat(decode(event)).isEqualTo(new Decoded.Rejected(code, "/" + attribute));
    }

    @Test
    void rejectsATypeItDoesNotKnow() {
        assertThat(decode(event("deal.exploded", "{\"id\":\"1\"}")))
                .isEqualTo(new Decoded.Rejected(RejectionCode.UNKNOWN_EVENT_TYPE, "io.boussole.deal.exploded.v1"));
    }

    @Test
    void leavesTestDataOut() {
        assertThat(decode(event("deal.changed", "{\"id\":\"1\",\"test\":true}")))
                .isInstanceOf(Decoded.TestTraffic.class);
    }

    @Test
    void readsDataInBase64AndInBinaryMode() {
        String encoded = event("deal.changed", "null")
                .replace("\"data\":null", "\"data_base64\":\"eyJpZCI6IjEiLCJuYW1lIjoiw6kifQ==\"");
        assertThat(only(encoded).says().value(Property.NAME)).contains("é");

        Map<String, String> headers = Map.of(
                "ce-specversion", "1.0",
                "ce-id", "7",
                "ce-source", "outil%20%C3%A9",
                "ce-type", "deal.changed",
                "ce-time", "2027-02-01T10:00:00Z",
                "content-type", "application/json; charset=utf-8");
        RawEvent binary =
                new RawEvent("CLOUDEVENTS", "{\"id\":\"1\",\"name\":\"n\"}", headers, AT, SenderSettings.NONE);
        FactChange change = ((Decoded.Changes) Decoders.decode(binary)).facts().get(0);
        assertThat(change.at()).isEqualTo(AT);
        assertThat(change.says().value(Property.NAME)).contains("n");
    }

    static String event(String type, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"tool\",\"type\":\"io.boussole." + type
                + ".v1\",\"time\":\"2027-02-01T10:00:00Z\",\"data\":" + data + "}";
    }

    private static Decoded decode(String body) {
        return Raw.decode("CLOUDEVENTS", body);
    }

    private static List<FactChange> changes(String body) {
        Decoded decoded = decode(body);
        assertThat(decoded).isInstanceOf(Decoded.Changes.class);
        return ((Decoded.Changes) decoded).facts();
    }

    private static FactChange only(String body) {
        List<FactChange> changes = changes(body);
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }
}

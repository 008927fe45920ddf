package io.boussole.metrics.decoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.VendorBodies;
import io.boussole.metrics.source.attio.AttioSource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeAttioTest {
    private static final String DEALS = "97052eb9-e65e-443f-a297-f2d9a4a7f795";
    private static final String PEOPLE = "6a3d5e81-0de0-4e96-a535-957b28ba8211";
    private static final String LIST = "dd41a385-c7cd-4832-ad57-c9a824b32ba4";
    private static final Map<String, String> OPTIONS =
            Map.of("dealsObjectId", DEALS, "peopleObjectId", PEOPLE, "pipelineListId", LIST);

    @Test
    @DisplayName("Trap 18: an event has no time, so it counts from when it was received")
    void takesTheTimeOfReception() {
        FactChange change = changes(event("record.created", DEALS, "d1", "")).get(0);

        assertThat(change.fact()).isEqualTo(FactId.deal("d1"));
        assertThat(change.at()).isEqualTo(Raw.RECEIVED);
        assertThat(change.says().value(Property.CREATION_EVENT)).contains(Raw.RECEIVED.toString());
    }

    @Test
    void neverTakesBackADeletion() {
        FactState deleted =
                changes(event("record.deleted", DEALS, "d1", "")).get(0).says();
        FactState updated = changes(new RawEvent(
                        "ATTIO",
                        event("record.updated", DEALS, "d1", ""),
                        Map.of(),
                        Raw.RECEIVED.plusSeconds(60),
                        new SenderSettings(ZoneOffset.UTC, OPTIONS)))
                .get(0)
                .says();

        assertThat(deleted.join(updated).isCounted()).isFalse();
        assertThat(updated.isCounted()).isTrue();
    }

    @Test
    @DisplayName("Trap 18: a move in a pipeline is an update of a list's entry")
    void readsAnEntryOfTheListOfDeals() {
        String entry = """
                {"event_type":"list-entry.updated","id":{"list_id":"%s","entry_id":"e1","attribute_id":"a"},
                 "parent_object_id":"%s","parent_record_id":"p1"}""".formatted(LIST, PEOPLE);

        FactChange change = changes(entry).get(0);
        assertThat(change.fact()).isEqualTo(FactId.deal("e1"));
        assertThat(change.says().parts(Property.CONTACT)).containsOnlyKeys("p1");
        assertThat(decode(entry.replace(LIST, DEALS))).isInstanceOf(Decoded.Ignored.class);
    }

    @Test
    void readsBothEventsOfAMergeIntoANewRecord() {
        List<FactChange> first = changes(event("record.merged", DEALS, "d3", ",\"duplicate_record_id\":\"d1\""));
        List<FactChange> second = changes(event("record.merged", DEALS, "d3", ",\"duplicate_record_id\":\"d2\""));

        FactState survivor = first.get(0).says().join(second.get(0).says());
        assertThat(survivor.absorbed()).containsOnlyKeys("d1", "d2");
        assertThat(first.get(1).fact()).isEqualTo(FactId.deal("d1"));
        assertThat(first.get(1).says().value(Property.MERGED_INTO)).contains("d3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "object-attribute.updated",
                "list.created",
                "note.created",
                "task.updated",
                "workspace-member.created"
            })
    @DisplayName("Trap 18: events about the schema and others arrive at the same address and count nothing")
    void ignoresEventsAboutTheSchema(String type) {
        assertThat(decode(event(type, DEALS, "d1", ""))).isInstanceOf(Decoded.Ignored.class);
    }

    @Test
    void readsCapturedDeliveries() {
        assertThat(captured("attio/object-attribute.updated.json")).isInstanceOf(Decoded.Ignored.class);
        assertThat(captured("attio/record.updated.json")).isInstanceOf(Decoded.Changes.class);
        assertThat(captured("attio/elements/list-entry.updated.json")).isInstanceOf(Decoded.Changes.class);
    }

    @Test
    void readsARecordThatWasReadBack() {
        FactState says = changes("""
                {"data":{"id":{"workspace_id":"w","object_id":"%s","record_id":"d1"},"created_at":"2026-11-21T13:22:49.061281000Z",
                 "values":{"name":[{"active_from":"2027-01-01T15:00:00.000000000Z","value":"Contract","attribute_type":"text"}],
                  "stage":[{"active_from":"2027-01-10T15:00:00.000000000Z","status":{"title":"Won 🎉"},"attribute_type":"status"}],
                  "owner":[{"active_from":"2027-01-01T15:00:00Z","referenced_actor_id":"m1","attribute_type":"actor-reference"}],
                  "value":[{"active_from":"2027-01-05T15:00:00Z","currency_value":4200.5,"currency_code":"USD","attribute_type":"currency"}],
                  "associated_people":[{"active_from":"2027-01-01T15:00:00Z","target_object":"people","target_record_id":"p1"}],
                  "associated_company":[]}}}""".formatted(DEALS)).get(0).says();

        assertThat(says.value(Property.AMOUNT)).contains("4200.5");
        assertThat(says.value(Property.CURRENCY)).contains("USD");
        assertThat(says.value(Property.OWNER)).contains("m1");
        assertThat(says.value(Property.CREATED_AT)).contains("2026-11-21T13:22:49.061281Z");
        assertThat(says.stages()).containsExactly(HistoryEntry.stage(Instant.parse("2027-01-10T15:00:00Z"), "Won 🎉"));
        assertThat(says.register(Slot.of(Property.AMOUNT)).orElseThrow().stamp().at())
                .isEqualTo(Instant.parse("2027-01-05T15:00:00Z"));
        assertThat(says.parts(Property.CONTACT)).containsOnlyKeys("p1");
    }

    @Test
    void readsAnEntryThatWasReadBack() {
        FactState says = changes("""
                {"data":{"id":{"workspace_id":"w","list_id":"%s","entry_id":"e1"},"parent_record_id":"p1","parent_object":"people",
                 "created_at":"2026-11-21T13:22:49Z","entry_values":{"stage":[{"active_from":"2027-01-10T15:00:00Z","status":{"title":"Demo"}}]}}}""".formatted(LIST)).get(0).says();

        assertThat(says.value(Property.STAGE)).contains("Demo");
    }

    @Test
    void readsAPersonThatWasReadBack() {
        FactChange change = changes("""
                {"data":{"id":{"object_id":"%s","record_id":"p1"},"created_at":"2026-11-21T13:22:49Z",
                 "values":{"email_addresses":[{"active_from":"2027-01-10T15:00:00Z","email_address":"Ann@example.com"}]}}}""".formatted(PEOPLE)).get(0);

        assertThat(change.fact()).isEqualTo(FactId.contact("p1"));
        assertThat(change.says().value(Property.EMAIL)).contains("ann@example.com");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | MISSING_MEMBER | event_type",
                "{'event_type':'record.exploded','id':{'object_id':'97052eb9-e65e-443f-a297-f2d9a4a7f795','record_id':'r'}} | UNKNOWN_EVENT_TYPE | record.exploded",
                "{'event_type':'starship.created','id':{}} | UNKNOWN_EVENT_TYPE | starship.created",
                "{'event_type':'record.created','id':{}} | MISSING_MEMBER | object_id",
                "{'event_type':'record.created','id':{'object_id':'o'}} | MISSING_MEMBER | record_id",
                "{'data':{'id':{'object_id':'97052eb9-e65e-443f-a297-f2d9a4a7f795','record_id':'r'},'values':{}}} | MISSING_MEMBER | created_at",
            })
    void saysWhatItCouldNotUnderstand(String body, RejectionCode code, String detail) {
        assertThat(decode(body.replace('\'', '"'))).isEqualTo(new Decoded.Rejected(code, detail));
    }

    @Test
    void saysThatTheConnectionHasToNameItsObjects() {
        assertThat(Raw.decode("ATTIO", event("record.updated", DEALS, "d1", "")))
                .isEqualTo(
                        new Decoded.Rejected(RejectionCode.MISSING_MEMBER, "options.dealsObjectId of the connection"));
    }

    private static Decoded captured(String name) {
        String body = new AttioSource()
                .split(Requests.of(VendorBodies.read(name)))
                .get(0)
                .body();
        assertThat(body.getBytes(UTF_8)).isNotEmpty();
        return decode(body);
    }

    private static String event(String type, String objectId, String recordId, String members) {
        return """
                {"event_type":"%s","id":{"workspace_id":"w","object_id":"%s","record_id":"%s"}%s}""".formatted(type, objectId, recordId, members);
    }

    private static List<FactChange> changes(String body) {
        return changes(
                new RawEvent("ATTIO", body, Map.of(), Raw.RECEIVED, new SenderSettings(ZoneOffset.UTC, OPTIONS)));
    }

    private static List<FactChange> changes(RawEvent event) {
        Decoded decoded = Decoders.decode(event);
        assertThat(decoded).isInstanceOf(Decoded.Changes.class);
        return ((Decoded.Changes) decoded).facts();
    }

    private static Decoded decode(String body) {
        return Decoders.decode(
                new RawEvent("ATTIO", body, Map.of(), Raw.RECEIVED, new SenderSettings(ZoneOffset.UTC, OPTIONS)));
    }
}

package io.boussole.metrics.decoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.SourceOption;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Unreadable;
import io.boussole.metrics.source.VendorBodies;
import io.boussole.metrics.source.pipedrive.PipedriveSource;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What Pipedrive says of persons, organizations, activities and leads, and of deals beyond their amounts. */
class DecodePipedriveObjectsTest {
    private static final Instant AT = Instant.parse("2027-01-12T09:30:00.123Z");
    private static final String CUSTOM = "3edf134db3136738b09fedd95634bc6bcdc78f86";

    @Test
    @DisplayName("Trap 9: one person as version 1 and version 2 tell of them")
    void readsAPersonOfBothVersionsAlike() {
        FactState first = one(v1("person", "updated", """
                {"id":622,"owner_id":77,"org_id":{"name":"Mode","value":49},"name":"Ann Doe","active_flag":true,
                 "email":[{"label":"home","value":"old@example.com","primary":false},{"label":"work","value":"Ann@Example.com","primary":true}],
                 "phone":[{"label":"work","value":"07 08","primary":true}],"add_time":"2017-12-11 11:26:22","label_ids":[]}""", "null")).says();
        FactState second = one(v2("person", "change", """
                {"id":622,"owner_id":77,"org_id":49,"name":"Ann Doe","is_deleted":false,
                 "emails":[{"label":"work","value":"Ann@Example.com","primary":true}],
                 "phones":[{"label":"work","value":"07 08","primary":true}],"add_time":"2017-12-11T11:26:22Z","label_ids":[]}""", "null")).says();

        for (Property property : List.of(
                Property.EMAIL,
                Property.PHONE,
                Property.NAME,
                Property.OWNER,
                Property.CREATED_AT,
                Property.LIFECYCLE)) {
            assertThat(second.value(property)).isEqualTo(first.value(property)).isPresent();
        }
        assertThat(first.value(Property.EMAIL)).contains("ann@example.com");
        assertThat(first.value(new Slot(Property.COMPANY, "49"))).contains("true");
        assertThat(second.parts(Property.COMPANY)).isEqualTo(first.parts(Property.COMPANY));
    }

    @Test
    void readsALabelAsAQualificationWhenItIsPutOn() {
        FactState created = one(v2("person", "create", "{\"id\":1,\"label_ids\":[14]}", "null"))
                .says();
        FactState changed = one(v2("person", "change", "{\"id\":1,\"label_ids\":[14,15]}", "{\"label_ids\":[14]}"))
                .says();
        FactState renamed = one(v2("person", "change", "{\"id\":1,\"label_ids\":[14,15]}", "{\"name\":\"x\"}"))
                .says();

        assertThat(created.history(Slot.of(Property.LIFECYCLE_STAGE)))
                .containsExactly(new HistoryEntry(Slot.of(Property.LIFECYCLE_STAGE), AT, "14"));
        assertThat(changed.history(Slot.of(Property.LIFECYCLE_STAGE)))
                .containsExactly(new HistoryEntry(Slot.of(Property.LIFECYCLE_STAGE), AT, "15"));
        assertThat(renamed.history(Slot.of(Property.LIFECYCLE_STAGE))).isEmpty();
    }

    @Test
    void readsAnOrganization() {
        FactChange change = one(v2(
                "organization",
                "create",
                "{\"id\":9,\"name\":\"Mode SA\",\"owner_id\":77,\"address\":{\"country\":\"France\"},\"website\":\"mode.example\"}",
                "null"));

        assertThat(change.fact()).isEqualTo(new FactId(FactKind.COMPANY, "9"));
        assertThat(change.says().value(Property.NAME)).contains("Mode SA");
        assertThat(change.says().value(Property.COUNTRY)).contains("France");
        assertThat(change.says().value(Property.DOMAIN)).contains("mode.example");
    }

    @Test
    void linksADealWithWhomItIsAboutAndUnlinksWhoItWas() {
        FactState says = one(v2(
                        "deal",
                        "change",
                        "{\"id\":5,\"person_id\":12,\"org_id\":null,\"channel\":3,\"channel_id\":\"spring-fair\",\"lost_reason\":\"Price\"}",
                        "{\"person_id\":11,\"org_id\":8}"))
                .says();

        assertThat(says.parts(Property.CONTACT))
                .containsExactlyInAnyOrderEntriesOf(Map.of("11", "false", "12", "true"));
        assertThat(says.parts(Property.COMPANY)).containsExactlyInAnyOrderEntriesOf(Map.of("8", "false"));
        assertThat(says.value(Property.SOURCE)).contains("3");
        assertThat(says.value(Property.CAMPAIGN)).contains("spring-fair");
        assertThat(says.value(Property.LOSS_REASON)).contains("Price");
    }

    @Test
    @DisplayName("Trap 11: custom fields are 40-digit keys, of their own in version 1, apart and typed in version 2")
    void readsTheCustomFieldsThatTheConnectionNames() {
        Map<String, String> options = Map.of("segmentField", CUSTOM, "sourceField", "b5".repeat(20));
        String v1 = v1(
                "deal",
                "added",
                "{\"id\":5,\"value\":0,\"currency\":\"EUR\",\"%s\":\"mid\",\"%s\":19}"
                        .formatted(CUSTOM, "b5".repeat(20)),
                "null");
        String v2 = v2(
                "deal",
                "create",
                "{\"id\":5,\"value\":0,\"currency\":\"EUR\",\"custom_fields\":{\"%s\":{\"type\":\"varchar\",\"value\":\"mid\"},\"%s\":{\"type\":\"enum\",\"id\":19}}}"
                        .formatted(CUSTOM, "b5".repeat(20)),
                "null");

        for (String body : List.of(v1, v2)) {
            FactState says =
                    ((Decoded.Changes) decode(body, options)).facts().get(0).says();
            assertThat(says.value(Property.SEGMENT)).contains("mid");
            assertThat(says.value(Property.SOURCE)).contains("19");
            assertThat(says.value(Property.AMOUNT)).contains("0");
            assertThat(says.value(Property.CURRENCY)).contains("EUR");
        }
    }

    @Test
    void readsAMeetingPlannedThenHeld() {
        String planned = v1("activity", "added", activity("meeting", false), "null");
        String held = v1("activity", "updated", activity("meeting", true), activity("meeting", false));

        FactChange change = one(planned);
        assertThat(change.fact()).isEqualTo(new FactId(FactKind.MEETING, "31"));
        assertThat(change.says().value(Property.STARTS_AT)).contains("2027-01-20T14:30:00Z");
        assertThat(change.says().value(Property.ENDS_AT)).contains("2027-01-20T15:15:00Z");
        assertThat(change.says().value(Property.BOOKED_AT)).contains("2027-01-11T15:56:10Z");
        assertThat(change.says().parts(Property.CONTACT)).containsOnlyKeys("1714", "1715");
        assertThat(change.says().parts(Property.DEAL)).containsOnlyKeys("1321");
        assertThat(change.says().value(Property.HELD)).isEmpty();
        assertThat(one(held).says().value(Property.HELD)).contains("true");
    }

    @Test
    void readsAMeetingNobodyCameToByTheTypeThatTheAccountHasForIt() {
        Map<String, String> options = Map.of("noShowTypes", "no_show, absent");
        String body = v1("activity", "updated", activity("no_show", true), activity("meeting", false));

        List<FactChange> changes = ((Decoded.Changes) decode(body, options)).facts();

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).fact().kind()).isEqualTo(FactKind.MEETING);
        assertThat(changes.get(0).says().value(Property.NO_SHOW)).contains("true");
        assertThat(changes.get(0).says().value(Property.HELD)).contains("false");
    }

    @Test
    void countsACallOnceItIsDone() {
        assertThat(changes(v2("activity", "create", activity("call", false), "null")))
                .extracting(change -> change.fact().kind())
                .containsExactly(FactKind.TASK);

        List<FactChange> done = changes(v2("activity", "change", activity("call", true), "{\"done\":false}"));

        assertThat(done)
                .extracting(change -> change.fact().kind())
                .containsExactlyInAnyOrder(FactKind.CALL, FactKind.TASK);
        FactState call = says(done, FactKind.CALL);
        assertThat(call.value(Property.STARTS_AT)).contains("2027-01-20T14:40:00Z");
        assertThat(call.value(Property.DURATION_SECONDS)).contains("2700");
        assertThat(says(done, FactKind.TASK).value(Property.COMPLETED_AT)).contains("2027-01-20T14:40:00Z");

        List<FactChange> undone = changes(v2("activity", "change", activity("call", false), "{\"done\":true}"));
        assertThat(says(undone, FactKind.CALL).says(Property.LIFECYCLE, Lifecycle.DELETED.name()))
                .isTrue();
    }

    @Test
    void takesAnActivityAwayFromTheKindThatItWas() {
        List<FactChange> changes = changes(v2("activity", "change", activity("task", false), "{\"type\":\"meeting\"}"));

        assertThat(says(changes, FactKind.MEETING).says(Property.LIFECYCLE, Lifecycle.DELETED.name()))
                .isTrue();
        assertThat(says(changes, FactKind.TASK).value(Property.TASK_TYPE)).contains("task");
    }

    @Test
    void deletesAnActivityOfEveryKindThatItMayHaveBeen() {
        assertThat(changes(v2("activity", "delete", "null", "null")))
                .extracting(change -> change.fact().kind())
                .containsExactlyInAnyOrder(FactKind.MEETING, FactKind.TASK, FactKind.CALL);
        assertThat(changes(v2("activity", "delete", "null", activity("meeting", false))))
                .extracting(change -> change.fact().kind())
                .containsExactly(FactKind.MEETING);
    }

    @Test
    void readsALeadAsWorkOnAPerson() {
        FactChange change = one(v2(
                "lead",
                "create",
                "{\"id\":\"1f4b\",\"title\":\"t\",\"person_id\":12,\"organization_id\":8,\"label_ids\":[\"hot\"],\"value\":{\"amount\":5,\"currency\":\"EUR\"}}",
                "null"));

        assertThat(change.fact()).isEqualTo(FactId.contact("lead/1f4b"));
        assertThat(change.says().parts(Property.CONTACT)).containsOnlyKeys("12");
        assertThat(change.says().parts(Property.COMPANY)).containsOnlyKeys("8");
        assertThat(change.says().history(Slot.of(Property.LIFECYCLE_STAGE)))
                .extracting(HistoryEntry::value)
                .containsExactly("hot");
    }

    @Test
    @DisplayName("Trap 9: a merge of persons is told by either side of version 2, and in one event of version 1")
    void hearsOfAMergeOfPersons() {
        String into =
                "{\"meta\":{\"action\":\"delete\",\"entity\":\"person\",\"entity_id\":\"9\",\"id\":\"d\",\"merged_to_id\":\"10\",\"timestamp\":\"%s\"},\"data\":null,\"previous\":{\"id\":9}}"
                        .formatted(AT);
        String from = v2("person", "change", "{\"id\":10,\"name\":\"A\"}", "{}")
                .replace("\"meta\":{", "\"meta\":{\"merged_from_id\":\"9\",");
        String v1 = v1("person", "merged", "{\"id\":10,\"name\":\"A\"}", "{\"id\":9,\"name\":\"B\"}");

        for (String body : List.of(into, from, v1)) {
            assertThat(changes(body))
                    .anySatisfy(change -> {
                        assertThat(change.fact()).isEqualTo(FactId.contact("10"));
                        assertThat(change.says().absorbed()).containsOnlyKeys("9");
                    })
                    .anySatisfy(change -> {
                        assertThat(change.fact()).isEqualTo(FactId.contact("9"));
                        assertThat(change.says().value(Property.MERGED_INTO)).contains("10");
                    });
        }
    }

    @Test
    @DisplayName("Trap 12: a change of many at once is read like a change of one")
    void readsABulkEditAlike() {
        String body = v2("deal", "change", "{\"id\":5,\"stage_id\":4}", "{\"stage_id\":3}");

        assertThat(changes(body.replace("\"meta\":{", "\"meta\":{\"is_bulk_edit\":true,")))
                .isEqualTo(changes(body));
    }

    @Test
    @DisplayName("Trap 12: a body in windows-1252 is kept as it came and refused without harm")
    void keepsABodyThatIsNoUtf8() {
        byte[] body = v1("organization", "added", "{\"id\":9,\"name\":\"Société\"}", "null")
                .getBytes(Charset.forName("windows-1252"));

        List<SplitEvent> events = new PipedriveSource().split(Requests.of(body));

        assertThat(events).hasSize(1);
        assertThat(events.get(0).unreadable()).isEqualTo(Unreadable.NOT_UTF_8);
        assertThat(events.get(0).body()).contains("Société");
    }

    @Test
    @DisplayName(
            "Trap 10: identifiers are numbers in one capture and text in another, and units differ within one body")
    void readsEveryCapturedDelivery() {
        assertThat(VendorBodies.all("pipedrive"))
                .isNotEmpty()
                .allSatisfy(body -> assertThat(Raw.decode("PIPEDRIVE", new String(body, UTF_8)))
                        .isInstanceOf(Decoded.Changes.class));
        assertThat(one(v2("deal", "change", "{\"id\":\"5\",\"stage_id\":\"4\"}", "null"))
                        .fact())
                .isEqualTo(one(v2("deal", "change", "{\"id\":5,\"stage_id\":4}", "null"))
                        .fact());
    }

    @Test
    void declaresEveryOptionThatItReads() {
        assertThat(new PipedriveSource().options())
                .extracting(SourceOption::name)
                .containsExactlyInAnyOrder("sourceField", "segmentField", "meetingTypes", "noShowTypes", "callTypes");
    }

    private static String activity(String type, boolean done) {
        return """
                {"id":31,"user_id":77,"done":%s,"type":"%s","due_date":"2027-01-20","due_time":"14:30","duration":"00:45",
                 "add_time":"2027-01-11 15:56:10","marked_as_done_time":"%s","org_id":16,"person_id":1714,"deal_id":1321,
                 "participants":[{"person_id":1714},{"person_id":1715}],"active_flag":true}""".formatted(done, type, done ? "2027-01-20 14:40:00" : "");
    }

    private static String v1(String entity, String action, String current, String previous) {
        long micros = AT.toEpochMilli() * 1000;
        return """
                {"v":1,"meta":{"v":1,"action":"%s","object":"%s","id":1,"timestamp":%d,"timestamp_micro":%d,"webhook_id":"9"},
                 "current":%s,"previous":%s,"event":"%s.%s","retry":0}""".formatted(action, entity, AT.getEpochSecond(), micros, current, previous, action, entity);
    }

    private static String v2(String entity, String action, String data, String previous) {
        return """
                {"meta":{"action":"%s","entity":"%s","entity_id":"31","id":"e","timestamp":"%s","version":"2.0"},
                 "data":%s,"previous":%s}""".formatted(action, entity, AT, data, previous);
    }

    private static FactState says(List<FactChange> changes, FactKind kind) {
        return changes.stream()
                .filter(change -> change.fact().kind() == kind)
                .findFirst()
                .orElseThrow()
                .says();
    }

    private static FactChange one(String body) {
        assertThat(changes(body)).hasSize(1);
        return changes(body).get(0);
    }

    private static List<FactChange> changes(String body) {
        Decoded decoded = Raw.decode("PIPEDRIVE", body);
        assertThat(decoded).isInstanceOf(Decoded.Changes.class);
        return ((Decoded.Changes) decoded).facts();
    }

    private static Decoded decode(String body, Map<String, String> options) {
        return Decoders.decode(
                new RawEvent("PIPEDRIVE", body, Map.of(), Raw.RECEIVED, new SenderSettings(ZoneOffset.UTC, options)));
    }
}

package io.boussole.metrics.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeCalcomTest {
    private static final String BOOKING = """
            {"triggerEvent":"%s","createdAt":"2027-01-04T10:00:00.538Z","payload":{"uid":"%s","bookingId":91,
             "startTime":"2027-01-12T09:00:00Z","endTime":"2027-01-12T09:30:00+00:00","status":"ACCEPTED","price":0,
             "organizer":{"id":5,"email":"Rep@Example.com","name":"Rep"}%s,
             "responses":{"utm_source":{"label":"s","value":"linkedin"}},
             "attendees":[{"email":"Ada@example.com","name":"Ada"},{"email":"bob@example.com","name":"Bob"}]}}""";

    @Test
    void readsAMeetingOfEachAttendee() {
        List<FactChange> changes = Said.changes(decode(BOOKING.formatted("BOOKING_CREATED", "u1", "")));

        assertThat(changes).hasSize(2).allMatch(change -> change.fact().kind() == FactKind.MEETING);
        assertThat(changes)
                .extracting(change -> change.says().value(Property.EMAIL).orElse(""))
                .containsExactly("ada@example.com", "bob@example.com");
        FactState said = changes.get(0).says();
        assertThat(Said.value(said, "BOOKED_AT")).isEqualTo("2027-01-04T10:00:00.538Z");
        assertThat(Said.value(said, "STARTS_AT")).isEqualTo("2027-01-12T09:00:00Z");
        assertThat(Said.value(said, "ENDS_AT")).isEqualTo("2027-01-12T09:30:00Z");
        assertThat(Said.value(said, "OWNER")).isEqualTo("rep@example.com");
        assertThat(Said.value(said, "SOURCE")).isEqualTo("linkedin");
        assertThat(Said.value(said, "CANCELLED")).isEqualTo("false");
    }

    @Test
    void putsNoAddressIntoAnIdentifier() {
        assertThat(Said.changes(decode(BOOKING.formatted("BOOKING_CREATED", "u1", ""))))
                .extracting(FactChange::fact)
                .extracting(FactId::id)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).startsWith("u1/").doesNotContain("@", "ada"));
    }

    @Test
    void movesABookingToTheOneThatTakesItsPlace() {
        String first = id("ada@example.com", BOOKING.formatted("BOOKING_CREATED", "u1", ""));
        Decoded moved = decode(BOOKING.formatted("BOOKING_RESCHEDULED", "u2", ",\"rescheduleUid\":\"u1\""));
        String second = id("ada@example.com", BOOKING.formatted("BOOKING_CREATED", "u2", ""));

        assertThat(Said.value(Said.of(moved, FactKind.MEETING, first), "RESCHEDULED_TO"))
                .isEqualTo(second);
        assertThat(Said.value(Said.of(moved, FactKind.MEETING, second), "RESCHEDULED_FROM"))
                .isEqualTo(first);
    }

    @Test
    void hearsOfACancellation() {
        Decoded cancelled = decode(BOOKING.formatted("BOOKING_CANCELLED", "u1", ""));

        assertThat(Said.changes(cancelled)).allSatisfy(change -> {
            assertThat(change.says().says(Property.CANCELLED, "true")).isTrue();
            assertThat(change.says().value(Property.BOOKED_AT)).isEmpty();
        });
    }

    @Test
    void marksTheAttendeesWhoDidNotComeAndWhoDidAfterAll() {
        Decoded marked = decode("""
                {"triggerEvent":"BOOKING_NO_SHOW_UPDATED","createdAt":"2027-01-13T09:00:00Z","payload":{
                 "message":"no_show_updated","bookingUid":"u1","attendees":[{"email":"ada@example.com","noShow":true},
                 {"email":"bob@example.com","noShow":false},{"email":"eve@example.com"}]}}""");
        String booking = BOOKING.formatted("BOOKING_CREATED", "u1", "");

        assertThat(Said.changes(marked)).hasSize(2);
        assertThat(Said.value(Said.of(marked, FactKind.MEETING, id("ada@example.com", booking)), "NO_SHOW"))
                .isEqualTo("true");
        assertThat(Said.value(Said.of(marked, FactKind.MEETING, id("bob@example.com", booking)), "NO_SHOW"))
                .isEqualTo("false");
    }

    @Test
    void takesTheVideoRoomsWordOnlyForAttendeesThatItMarks() {
        String absent = """
                {"triggerEvent":"AFTER_GUESTS_CAL_VIDEO_NO_SHOW","createdAt":"2027-01-12T09:06:00Z","payload":{
                 "bookingUid":"u1","attendees":[{"email":"ada@example.com"%s}]}}""";

        assertThat(Said.changes(decode(absent.formatted(",\"noShow\":true")))).hasSize(1);
        assertThat(decode(absent.formatted(""))).isInstanceOf(Decoded.Ignored.class);
    }

    @Test
    void readsAFormThatWasSentIn() {
        FactState said = Said.of(decode("""
                        {"triggerEvent":"FORM_SUBMITTED","createdAt":"2027-01-04T10:00:00Z","payload":{"formId":"f1",
                         "formName":"Routing","responses":{"email":{"label":"Mail","value":"Ada@example.com"}}}}"""), FactKind.SUBMISSION);

        assertThat(Said.value(said, "FORM")).isEqualTo("Routing");
        assertThat(Said.value(said, "EMAIL")).isEqualTo("ada@example.com");
        assertThat(Said.value(said, "OCCURRED_AT")).isEqualTo("2027-01-04T10:00:00Z");
    }

    @Test
    void takesAPingForATest() {
        assertThat(decode("{\"triggerEvent\":\"PING\",\"createdAt\":\"2027-01-04T10:00:00Z\"}"))
                .isEqualTo(new Decoded.TestTraffic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"BOOKING_REQUESTED", "BOOKING_REJECTED", "MEETING_ENDED", "MEETING_STARTED", "OOO_CREATED"})
    void ignoresWhatAgreesOnNothing(String trigger) {
        assertThat(decode("{\"triggerEvent\":\"" + trigger + "\",\"uid\":\"u1\"}"))
                .isInstanceOf(Decoded.Ignored.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | MISSING_MEMBER | triggerEvent",
                "{'triggerEvent':'BOOKING_EXPLODED'} | UNKNOWN_EVENT_TYPE | BOOKING_EXPLODED",
                "{'triggerEvent':'BOOKING_CREATED'} | MISSING_MEMBER | payload",
                "{'triggerEvent':'BOOKING_CREATED','payload':{'uid':'u'}} | MISSING_MEMBER | payload.attendees.email",
                "{'triggerEvent':'BOOKING_CREATED','payload':{'uid':'u','attendees':[{'email':'a@b.c'}]}} | MISSING_MEMBER | payload.startTime",
                "{'triggerEvent':'BOOKING_CREATED','createdAt':'x','payload':{'uid':'u'}} | INVALID_VALUE | createdAt",
            })
    void saysWhatItCouldNotUnderstand(String body, RejectionCode code, String detail) {
        assertThat(decode(body.replace('\'', '"'))).isEqualTo(new Decoded.Rejected(code, detail));
    }

    private static String id(String email, String body) {
        return Said.changes(decode(body)).stream()
                .filter(change -> change.says().says(Property.EMAIL, email))
                .map(change -> change.fact().id())
                .findFirst()
                .orElseThrow();
    }

    private static Decoded decode(String body) {
        return Raw.decode("CALCOM", body);
    }
}

package io.boussole.metrics.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeCalendlyTest {
    private static final Instant BOOKED = Instant.parse("2027-01-04T10:00:00.123456Z");
    private static final Instant START = Instant.parse("2027-01-12T09:00:00Z");
    private static final CalendlyBodies ADA = CalendlyBodies.of("ada", BOOKED, START);

    @Test
    void readsTheAppointmentOfAnInvitee() {
        FactState said = said(ADA.from("linkedin").created(), "ada");

        assertThat(Said.value(said, "EMAIL")).isEqualTo("ada@example.com");
        assertThat(Said.value(said, "OWNER")).isEqualTo("rep@example.com");
        assertThat(Said.value(said, "SOURCE")).isEqualTo("linkedin");
        assertThat(Said.value(said, "BOOKED_AT")).isEqualTo("2027-01-04T10:00:00.123456Z");
        assertThat(Said.value(said, "STARTS_AT")).isEqualTo("2027-01-12T09:00:00Z");
        assertThat(Said.value(said, "ENDS_AT")).isEqualTo("2027-01-12T09:30:00Z");
        assertThat(Said.value(said, "CANCELLED")).isEqualTo("false");
        assertThat(Said.value(said, "NO_SHOW")).isEqualTo("false");
    }

    @Test
    void hearsOfACancellationAndOfANoShow() {
        assertThat(Said.value(said(ADA.canceled(START), "ada"), "CANCELLED")).isEqualTo("true");
        assertThat(Said.value(said(ADA.noShow(START), "ada"), "NO_SHOW")).isEqualTo("true");
        assertThat(Said.value(said(ADA.noShowTakenBack(START), "ada"), "NO_SHOW"))
                .isEqualTo("false");
    }

    @Test
    void hearsOfAReschedulingFromEitherSide() {
        String created =
                CalendlyBodies.of("next", BOOKED, START).insteadOf("ada").created();
        String canceled = ADA.movedTo("next").canceled(BOOKED);

        for (String told : new String[] {created, canceled}) {
            assertThat(Said.value(said(told, "ada"), "RESCHEDULED_TO")).isEqualTo("next");
            assertThat(Said.value(said(told, "next"), "RESCHEDULED_FROM")).isEqualTo("ada");
        }
    }

    @Test
    void keepsWhatWasPaidInMajorUnitsWithTheMeeting() {
        String paid = ADA.created()
                .replace(
                        "\"payment\":null",
                        "\"payment\":{\"external_id\":\"ch_1\",\"provider\":\"stripe\",\"amount\":1234.56,"
                                + "\"currency\":\"USD\",\"successful\":true}")
                .replace("\"salesforce_uuid\":null", "\"salesforce_uuid\":\"0033t00003Qqz\"");

        FactState said = said(paid, "ada");

        assertThat(Said.value(said, "AMOUNT")).isEqualTo("1234.56");
        assertThat(Said.value(said, "CURRENCY")).isEqualTo("USD");
        assertThat(Said.value(said, "EXTERNAL_ID:stripe")).isEqualTo("ch_1");
        assertThat(Said.value(said, "EXTERNAL_ID:salesforce")).isEqualTo("0033t00003Qqz");
        assertThat(Said.changes(decode(paid))).allMatch(change -> change.fact().kind() == FactKind.MEETING);
    }

    @Test
    void readsARoutingFormThatWasSentIn() {
        Decoded decoded = decode("""
                {"event":"routing_form_submission.created","created_at":"2027-01-04T10:00:01Z","payload":{
                 "uri":"https://api.calendly.com/routing_form_submissions/S1",
                 "routing_form":"https://api.calendly.com/routing_forms/F1","created_at":"2027-01-04T10:00:00Z",
                 "questions_and_answers":[{"question":"Size","answer":"50"},{"question":"Mail","answer":" Ada@Example.com "}],
                 "tracking":{"utm_source":"newsletter","utm_campaign":"january"},"submitter":null}}""");

        FactState said = Said.of(decoded, FactKind.SUBMISSION, "S1");

        assertThat(Said.value(said, "OCCURRED_AT")).isEqualTo("2027-01-04T10:00:00Z");
        assertThat(Said.value(said, "EMAIL")).isEqualTo("ada@example.com");
        assertThat(Said.value(said, "FORM")).isEqualTo("F1");
        assertThat(Said.value(said, "SOURCE")).isEqualTo("newsletter");
        assertThat(Said.value(said, "CAMPAIGN")).isEqualTo("january");
    }

    @Test
    @DisplayName("Trap 27: the shape of version 1 and unknown shapes are kept, and fail nothing")
    void keepsTheShapeOfVersion1() {
        String legacy = """
                {"event":"invitee.created","time":"2018-03-14T19:16:01Z","payload":{
                 "event_type":{"uuid":"CCCCCCCCCCCCCCCC","kind":"One-on-One"},
                 "event":{"uuid":"BBBBBBBBBBBBBBBB","start_time":"2018-03-14T12:00:00Z","canceled":false},
                 "invitee":{"uuid":"AAAAAAAAAAAAAAAA","name":"Joe","email":"joe@example.com"}}}""";

        assertThat(decode(legacy)).isEqualTo(new Decoded.Rejected(RejectionCode.MISSING_MEMBER, "payload.uri"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | MISSING_MEMBER | event",
                "{'event':'invitee.created'} | MISSING_MEMBER | payload",
                "{'event':'invitee.created','payload':{'uri':'x/y'}} | MISSING_MEMBER | created_at",
                "{'event':'invitee.created','created_at':'soon','payload':{'uri':'x/y'}} | INVALID_VALUE | created_at",
                "{'event':'invitee.created','created_at':'2027-01-01T00:00:00Z','payload':{'uri':'x/y'}} | MISSING_MEMBER | payload.scheduled_event",
                "{'event':'invitee.created','created_at':'2027-01-01T00:00:00Z','payload':{'uri':'x/y','scheduled_event':{}}} | MISSING_MEMBER | payload.scheduled_event.start_time",
                "{'event':'comet.seen','payload':{}} | UNKNOWN_EVENT_TYPE | comet.seen",
            })
    void saysWhatItCouldNotUnderstand(String body, RejectionCode code, String detail) {
        assertThat(decode(body.replace('\'', '"'))).isEqualTo(new Decoded.Rejected(code, detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"event_type.updated", "meeting_recap.created", "contact.deleted"})
    void ignoresWhatTellsOfNoMeeting(String event) {
        assertThat(decode("{\"event\":\"" + event + "\",\"payload\":{}}")).isInstanceOf(Decoded.Ignored.class);
    }

    private static FactState said(String body, String invitee) {
        return Said.of(decode(body), FactKind.MEETING, invitee);
    }

    private static Decoded decode(String body) {
        return Raw.decode("CALENDLY", body);
    }
}

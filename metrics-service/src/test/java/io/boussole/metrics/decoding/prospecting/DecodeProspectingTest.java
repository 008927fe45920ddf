package io.boussole.metrics.decoding.prospecting;

import static io.boussole.metrics.decoding.RejectionCode.MISSING_MEMBER;
import static io.boussole.metrics.decoding.RejectionCode.UNKNOWN_EVENT_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** lemlist, Outreach, Salesloft and Gong. */
class DecodeProspectingTest {
    private static final String NINE = "2027-01-12T09:00:00Z";

    // ------------------------------------------------------------ lemlist
    @ParameterizedTest
    @CsvSource({
        "emailsSent,email,SENT_AT",
        "emailsSent,email,DELIVERED_AT",
        "emailsOpened,email,OPENED_AT",
        "emailsClicked,email,CLICKED_AT",
        "emailsReplied,email,REPLIED_AT",
        "emailsBounced,email,BOUNCED_AT",
        "emailsUnsubscribed,email,UNSUBSCRIBED_AT",
        "linkedinSent,linkedin,SENT_AT",
        "linkedinReplied,linkedin,REPLIED_AT",
        "whatsappReplied,whatsapp,REPLIED_AT",
        "smsDelivered,sms,DELIVERED_AT",
    })
    void readsWhatBecameOfALemlistMessage(String type, String medium, Property step) {
        Said.by("LEMLIST", lemlist(type, ""))
                .is(FactKind.MESSAGE)
                .says(step, NINE)
                .says(Property.MEDIUM, medium)
                .says(Property.EMAIL, "ada@example.com")
                .says(new Slot(Property.CONTACT, "lea_1"), "true")
                .says(Property.CAMPAIGN, "Cold Q1")
                .says(Property.SOURCE, "Cold Q1")
                .says(Property.OWNER, "rep@example.com")
                .says(Property.SEQUENCE, "seq_1")
                .says(Property.STEP, "2");
    }

    @Test
    void knowsAMessageByLeadMediumAndStep() {
        Said sent = Said.by("LEMLIST", lemlist("emailsSent", ""));

        assertThat(Said.by("LEMLIST", lemlist("emailsReplied", ",'isFirst':true"))
                        .fact())
                .isEqualTo(sent.fact());
        assertThat(Said.by("LEMLIST", lemlist("emailsInterested", "")).fact()).isEqualTo(sent.fact());
        assertThat(Said.by("LEMLIST", lemlist("linkedinSent", "")).fact()).isNotEqualTo(sent.fact());
        assertThat(Said.by("LEMLIST", lemlist("emailsSent", "").replace("'sequenceStep':2", "'sequenceStep':3"))
                        .fact())
                .isNotEqualTo(sent.fact());
    }

    @Test
    @DisplayName("Trap 23: leadEmail \"jeanne\" is no address, and the lead stays who it is")
    void takesNoNameForAnAddress() {
        Said.by("LEMLIST", lemlist("emailsSent", "").replace("Ada@Example.com", "jeanne"))
                .saysNothingOf(Property.EMAIL)
                .says(new Slot(Property.CONTACT, "lea_1"), "true")
                .says(Property.SENT_AT, NINE);
        Said.by("LEMLIST", "{'type':'emailsSent','_id':'a','leadEmail':'jeanne','createdAt':'" + NINE + "'}")
                .saysNothingOf(Property.EMAIL)
                .saysNothingOf(Property.CONTACT);
    }

    @ParameterizedTest
    @CsvSource({
        "emailsInterested,positive",
        "interested,positive",
        "linkedinInterested,positive",
        "manualInterested,positive",
        "emailsNotInterested,negative",
        "notInterested,negative",
    })
    void readsWhatSomebodyMadeOfTheAnswer(String type, String tone) {
        Said.by("LEMLIST", lemlist(type, ""))
                .is(FactKind.MESSAGE)
                .says(Property.REPLY_TONE, tone)
                .saysNothingOf(Property.REPLIED_AT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "|false",
                ",'text':'Yes, call me. I was out of office last week.'|false",
                ",'subject':'Re: out of the box ideas'|false",
                ",'subject':'Re: Automatic reply: your offer'|true",
                ",'subject':'Réponse automatique : votre offre'|true",
                ",'text':'<p>Out of office until Monday</p>'|true",
                ",'text':'Hello. This is an automated response, do not answer.'|true",
                ",'headers':{'Auto-Submitted':'auto-replied'}|true",
                ",'headers':{'auto-submitted':['no']}|false",
                ",'headers':{'Precedence':'auto_reply'}|true",
                ",'isAutoReply':true|true",
            })
    void tellsAMachinesAnswerFromAPersons(String more, String automatic) {
        Said.by("LEMLIST", lemlist("emailsReplied", java.util.Objects.requireNonNullElse(more, "")))
                .says(new Slot(Property.AUTOMATIC_REPLY, automatic), automatic);
    }

    @Test
    void countsNoOpeningByAScanner() {
        Said.by("LEMLIST", lemlist("emailsOpened", ",'bot':true"))
                .saysNothingOf(Property.OPENED_AT)
                .says(Property.DELIVERED_AT, NINE);
    }

    @Test
    void readsCallsAndMeetings() {
        Said made = Said.by("LEMLIST", lemlist("aircallDone", ""))
                .is(FactKind.CALL)
                .says(Property.DIRECTION, "outbound")
                .says(Property.OCCURRED_AT, NINE);
        Said refused = Said.by("LEMLIST", lemlist("aircallNotInterested", ""))
                .says(Property.DISPOSITION, "not interested")
                .says(Property.CONNECTED, "true");

        assertThat(refused.fact()).isEqualTo(made.fact());
        Said.by("LEMLIST", lemlist("meetingBooked", ""))
                .is(FactKind.MEETING, "act_1")
                .says(Property.BOOKED_AT, NINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linkedinVisitDone",
                "linkedinInviteAccepted",
                "contacted",
                "paused",
                "sendLimitReached",
                "inboxLabelUpdated"
            })
    void ignoresWhatIsNoMessage(String type) {
        Said.assertIgnored(Said.decode("LEMLIST", lemlist(type, "")));
    }

    @Test
    void rejectsAnUnknownActivity() {
        Said.assertRejected(Said.decode("LEMLIST", lemlist("emailsMelted", "")), UNKNOWN_EVENT_TYPE, "emailsMelted");
        Said.assertRejected(Said.decode("LEMLIST", "{'_id':'a'}"), MISSING_MEMBER, "type");
        Said.assertRejected(Said.decode("LEMLIST", "{'type':'emailsSent','_id':'a'}"), MISSING_MEMBER, "leadId");
    }

    private static String lemlist(String type, String more) {
        return "{'_id':'act_1','type':'" + type + "','createdAt':'" + NINE + "','leadId':'lea_1',"
                + "'leadEmail':'Ada@Example.com','campaignId':'cam_1','campaignName':'Cold Q1','sequenceId':'seq_1',"
                + "'sequenceStep':2,'sendUserId':'usr_1','sendUserEmail':'rep@example.com'" + more + "}";
    }

    // ------------------------------------------------------------ Outreach
    @Test
    @DisplayName("Trap 25: Outreach's event happened at updatedAt; deliveredAt is only when it was sent to us")
    void datesAnOutreachEventByWhatChanged() {
        Said said = Said.by(
                        "OUTREACH",
                        outreach(
                                "prospect.created",
                                "'updatedAt':'2027-01-12T10:00:00+01:00','createdAt':'2027-01-12T10:00:00+01:00',"
                                        + "'emails':['Ada@Example.com','b@example.com'],'firstName':'Ada','lastName':'L','source':'Fair'",
                                "'owner':{'type':'owner','id':2},'account':{'data':{'type':'account','id':9}},'stage':{'data':{'id':4}}"))
                .is(FactKind.CONTACT, "9007199254740993")
                .says(Property.EMAIL, "ada@example.com")
                .says(Property.NAME, "Ada L")
                .says(Property.SOURCE, "Fair")
                .says(Property.OWNER, "2")
                .says(Property.CREATED_AT, NINE)
                .says(Property.LIFECYCLE_STAGE, "4")
                .says(new Slot(Property.COMPANY, "9"), "true")
                .says(Lifecycle.PRESENT);

        assertThat(said.at()).isEqualTo(Instant.parse(NINE));
    }

    @Test
    @DisplayName("Trap 25: attributes may be empty; then nothing but the prospect's presence is said")
    void readsAnUpdateThatChangedNothing() {
        Said said = Said.by("OUTREACH", outreach("prospect.updated", "", "")).says(Lifecycle.PRESENT);

        assertThat(said.state().registers()).hasSize(1);
        assertThat(said.at()).isEqualTo(Instant.parse("2027-01-12T09:05:00Z"));
    }

    @Test
    @DisplayName("Trap 25: a destroyed record is a deleted one")
    void readsADestruction() {
        Said said = Said.by("OUTREACH", outreach("account.destroyed", "", "")).is(FactKind.COMPANY, "9007199254740993");

        assertThat(said.at()).isEqualTo(Instant.parse("2027-01-12T09:05:00Z"));
        said.says(Lifecycle.DELETED);
    }

    @Test
    void clearsWhatOutreachSaysIsNull() {
        Said.by("OUTREACH", outreach("account.updated", "'industry':null,'domain':'a.example.com'", ""))
                .says(Property.INDUSTRY, "")
                .says(Property.DOMAIN, "a.example.com")
                .saysNothingOf(Property.NAME);
    }

    @Test
    void readsAMailing() {
        Said.by(
                        "OUTREACH",
                        outreach(
                                "mailing.updated",
                                "'updatedAt':'2027-01-13T09:00:00Z','deliveredAt':'" + NINE
                                        + "','openedAt':'2027-01-12T10:00:00Z','repliedAt':'2027-01-13T08:00:00Z','bouncedAt':null",
                                "'prospect':{'data':{'id':5}},'sequence':{'data':{'id':6}},'user':{'data':{'id':7}}"))
                .is(FactKind.MESSAGE)
                .says(Property.SENT_AT, NINE)
                .says(Property.DELIVERED_AT, NINE)
                .says(Property.OPENED_AT, "2027-01-12T10:00:00Z")
                .says(Property.REPLIED_AT, "2027-01-13T08:00:00Z")
                .saysNothingOf(Property.BOUNCED_AT)
                .says(new Slot(Property.CONTACT, "5"), "true")
                .says(Property.SEQUENCE, "6")
                .says(Property.OWNER, "7");
    }

    @ParameterizedTest
    @CsvSource({"opened,OPENED_AT", "replied,REPLIED_AT", "bounced,BOUNCED_AT"})
    void takesTheNameOfTheEventWhereTheAttributeIsMissing(String action, Property step) {
        Said.by("OUTREACH", outreach("mailing." + action, "'updatedAt':'" + NINE + "'", ""))
                .says(step, NINE);
    }

    @Test
    void readsCallsAndTasks() {
        Said.by(
                        "OUTREACH",
                        outreach(
                                "call.created",
                                "'createdAt':'" + NINE
                                        + "','dialedAt':'2027-01-12T09:01:00Z','answeredAt':'2027-01-12T09:01:10Z',"
                                        + "'completedAt':'2027-01-12T09:03:10Z','direction':'Outbound','outcome':'Answered'",
                                "'prospect':{'data':{'id':5}},'opportunity':{'data':{'id':8}}"))
                .is(FactKind.CALL)
                .says(Property.DIRECTION, "outbound")
                .says(Property.STARTS_AT, "2027-01-12T09:01:00Z")
                .says(Property.CONNECTED, "true")
                .says(Property.DURATION_SECONDS, "120")
                .says(new Slot(Property.DEAL, "8"), "true");
        Said.by(
                        "OUTREACH",
                        outreach(
                                "task.completed",
                                "'action':'call','createdAt':'" + NINE + "','completedAt':'2027-01-13T09:00:00Z'",
                                "'prospect':{'data':{'id':5}}"))
                .is(FactKind.TASK)
                .says(Property.TASK_TYPE, "call")
                .says(Property.COMPLETED_AT, "2027-01-13T09:00:00Z");
    }

    @Test
    void ignoresOrRejectsOtherOutreachEvents() {
        Said.assertIgnored(Said.decode("OUTREACH", outreach("sequenceState.finished", "", "")));
        Said.assertIgnored(Said.decode("OUTREACH", outreach("opportunity.updated", "", "")));
        Said.assertRejected(
                Said.decode("OUTREACH", outreach("prospect.melted", "", "")), UNKNOWN_EVENT_TYPE, "prospect.melted");
        Said.assertRejected(Said.decode("OUTREACH", outreach("comet.seen", "", "")), UNKNOWN_EVENT_TYPE, "comet.seen");
        Said.assertRejected(Said.decode("OUTREACH", "{'data':{'id':1}}"), MISSING_MEMBER, "meta.eventName");
        Said.assertRejected(
                Said.decode("OUTREACH", "{'meta':{'eventName':'prospect.updated'}}"), MISSING_MEMBER, "data.id");
    }

    private static String outreach(String event, String attributes, String relationships) {
        return "{'data':{'type':'x','id':9007199254740993,'attributes':{" + attributes + "},'relationships':{"
                + relationships + "}},'meta':{'jobId':'j','eventName':'" + event
                + "','deliveredAt':'2027-01-12T10:05:00.000+01:00'}}";
    }

    // ------------------------------------------------------------ Salesloft
    private static final String TASK = "{'id':17,'created_at':'2027-01-12T04:00:00.000001-05:00',"
            + "'updated_at':'2027-01-12T04:30:00-05:00','task_type':'call','due_date':'2027-01-20','completed_at':null,"
            + "'person':{'id':436},'user':{'id':49}}";

    @Test
    @DisplayName("Trap 24: without its header a Salesloft body says nothing")
    void rejectsABodyWithoutItsMeaning() {
        Said.assertRejected(Said.decode("SALESLOFT", TASK), MISSING_MEMBER, "x-salesloft-event");
    }

    @Test
    @DisplayName("Trap 24: a deleted body looks like a living one")
    void readsADeletionOffTheHeader() {
        salesloft("task_created", TASK)
                .is(FactKind.TASK, "17")
                .says(Lifecycle.PRESENT)
                .says(Property.TASK_TYPE, "call")
                .says(Property.CREATED_AT, "2027-01-12T09:00:00.000001Z")
                .says(Property.DUE_AT, "2027-01-20T00:00:00Z")
                .says(Property.COMPLETED_AT, "")
                .says(Property.OWNER, "49")
                .says(new Slot(Property.CONTACT, "436"), "true");
        salesloft("task_deleted", TASK).is(FactKind.TASK, "17").says(Lifecycle.DELETED);
    }

    @Test
    void readsPersonsAndAccounts() {
        salesloft(
                        "person_updated",
                        "{'id':5,'updated_at':'" + NINE + "','created_at':'" + NINE
                                + "','email_address':'Ada@Example.com','display_name':'Ada L','phone':null,'owner':{'id':2},"
                                + "'account':{'id':9},'person_stage':{'id':3}}")
                .is(FactKind.CONTACT, "5")
                .says(Property.EMAIL, "ada@example.com")
                .says(Property.PHONE, "")
                .says(Property.LIFECYCLE_STAGE, "3")
                .says(new Slot(Property.COMPANY, "9"), "true");
        salesloft("account_deleted", "{'id':9,'updated_at':'" + NINE + "','name':'A','country':'FR'}")
                .is(FactKind.COMPANY, "9")
                .says(Lifecycle.DELETED)
                .says(Property.COUNTRY, "FR");
    }

    @Test
    void readsCallsMeetingsAndMessages() {
        salesloft(
                        "call_created",
                        "{'id':5,'created_at':'" + NINE + "','updated_at':'" + NINE
                                + "','disposition':'Left Voicemail','duration':12,'called_person':{'id':436},'user':{'id':2}}")
                .is(FactKind.CALL, "5")
                .says(Property.DIRECTION, "outbound")
                .says(Property.CONNECTED, "false")
                .says(Property.STARTS_AT, NINE)
                .says(Property.DURATION_SECONDS, "12")
                .says(new Slot(Property.CONTACT, "436"), "true");
        salesloft(
                        "call_data_record_created",
                        "{'id':8,'updated_at':'" + NINE + "','call':{'id':5},'direction':'Inbound','duration':13}")
                .is(FactKind.CALL, "5")
                .says(Property.DIRECTION, "inbound");
        salesloft(
                        "meeting_updated",
                        "{'id':6,'created_at':'" + NINE + "','updated_at':'" + NINE
                                + "','start_time':'2027-01-20T09:00:00Z','end_time':'2027-01-20T10:00:00Z','canceled_at':null,"
                                + "'no_show':true,'recipient_email':'ada@example.com','booked_by_user':{'id':2}}")
                .is(FactKind.MEETING, "6")
                .says(Property.BOOKED_AT, NINE)
                .says(Property.STARTS_AT, "2027-01-20T09:00:00Z")
                .says(Property.CANCELLED, "false")
                .says(Property.NO_SHOW, "true");
        salesloft(
                        "email_updated",
                        "{'id':7,'updated_at':'2027-01-13T09:00:00Z','sent_at':'" + NINE
                                + "','recipient_email_address':'ada@example.com','bounced':false,'status':'sent',"
                                + "'counts':{'views':2,'clicks':0,'replies':1},'cadence':{'id':3}}")
                .is(FactKind.MESSAGE, "7")
                .says(Property.SENT_AT, NINE)
                .says(Property.OPENED_AT, "2027-01-13T09:00:00Z")
                .says(Property.REPLIED_AT, "2027-01-13T09:00:00Z")
                .saysNothingOf(Property.CLICKED_AT)
                .saysNothingOf(Property.BOUNCED_AT)
                .says(Property.CAMPAIGN, "3");
    }

    @Test
    void ignoresOrRejectsOtherSalesloftEvents() {
        Said.assertIgnored(decodeSalesloft("note_created", "{'id':1}"));
        Said.assertIgnored(decodeSalesloft("link_swap", "{}"));
        Said.assertIgnored(decodeSalesloft("call_data_record_created", "{'id':1}"));
        Said.assertRejected(decodeSalesloft("comet_created", "{'id':1}"), UNKNOWN_EVENT_TYPE, "comet_created");
        Said.assertRejected(decodeSalesloft("melted", "{'id':1}"), UNKNOWN_EVENT_TYPE, "melted");
        Said.assertRejected(decodeSalesloft("task_created", "{}"), MISSING_MEMBER, "id");
    }

    private static Said salesloft(String event, String body) {
        return Said.by("SALESLOFT", body, Map.of("x-salesloft-event", event));
    }

    private static Decoded decodeSalesloft(String event, String body) {
        return Said.decode("SALESLOFT", body, Map.of("x-salesloft-event", event));
    }

    // ------------------------------------------------------------ Gong
    private static final String GONG =
            "{'callData':{'metaData':{'id':'4570250816631531513','direction':'Outbound','duration':147,"
                    + "'started':'2027-01-12T02:00:00-07:00','scheduled':'2027-01-12T01:30:00-07:00','sdrDisposition':null,"
                    + "'primaryUserId':'1309263961237846110'},'parties':[{'affiliation':'Internal','emailAddress':'Rep@example.com',"
                    + "'userId':'1309263961237846110'},{'affiliation':'External','emailAddress':'ada@example.com'}]},'isTest':false}";

    @Test
    @DisplayName("Trap 33: a call's nineteen digits stay, and a test call is no call")
    void readsACall() {
        Said.by("GONG", GONG)
                .is(FactKind.CALL, "4570250816631531513")
                .says(Property.DIRECTION, "outbound")
                .says(Property.STARTS_AT, NINE)
                .says(Property.DURATION_SECONDS, "147")
                .says(Property.CONNECTED, "true")
                .says(Property.OWNER, "rep@example.com")
                .says(Property.EMAIL, "ada@example.com");
        assertThat(Said.decode("GONG", GONG.replace("'isTest':false", "'isTest':true")))
                .isEqualTo(new Decoded.TestTraffic());
    }

    @Test
    void believesTheCallersWordForTheOutcome() {
        Said.by("GONG", GONG.replace("'sdrDisposition':null", "'sdrDisposition':'No Answer'"))
                .says(Property.CONNECTED, "false")
                .says(Property.DISPOSITION, "No Answer");
        Said.by("GONG", GONG.replace("'sdrDisposition':null", "'sdrDisposition':'Our own word'"))
                .saysNothingOf(Property.CONNECTED);
        Said.by("GONG", GONG.replace("Outbound", "Conference")).saysNothingOf(Property.DIRECTION);
        Said.assertRejected(Said.decode("GONG", "{'callData':{}}"), MISSING_MEMBER, "callData.metaData");
        Said.assertRejected(Said.decode("GONG", "{'callData':{'metaData':{}}}"), MISSING_MEMBER, "id");
    }
}

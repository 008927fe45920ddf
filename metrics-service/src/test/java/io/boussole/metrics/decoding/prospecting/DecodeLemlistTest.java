package io.boussole.metrics.decoding.prospecting;

import static io.boussole.metrics.decoding.RejectionCode.MISSING_MEMBER;
import static io.boussole.metrics.decoding.RejectionCode.UNKNOWN_EVENT_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeLemlistTest {
    private static final String NINE = "2027-01-12T09:00:00Z";

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
}

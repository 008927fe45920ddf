package io.boussole.metrics.decoding.prospecting;

import static io.boussole.metrics.decoding.RejectionCode.INVALID_VALUE;
import static io.boussole.metrics.decoding.RejectionCode.MISSING_MEMBER;
import static io.boussole.metrics.decoding.RejectionCode.UNKNOWN_EVENT_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Raw;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Brevo, Mailjet, SendGrid, Customer.io and Iterable. */
class DecodeMailTest {
    private static final String BREVO = "{'id':77,'message-id':'<1.2@relay.example.com>','email':'Ada@Example.com',";
    private static final String NINE = "2027-01-12T09:00:00Z";
    private static final long NINE_SECONDS = Instant.parse(NINE).getEpochSecond();

    // ------------------------------------------------------------ Brevo
    @ParameterizedTest
    @CsvSource({
        "request,SENT_AT",
        "delivered,DELIVERED_AT",
        "deferred,SENT_AT",
        "soft_bounce,SENT_AT",
        "hard_bounce,BOUNCED_AT",
        "opened,OPENED_AT",
        "unique_opened,OPENED_AT",
        "uniqueOpened,OPENED_AT",
        "click,CLICKED_AT",
        "unsubscribe,UNSUBSCRIBED_AT",
        "unsubscribed,UNSUBSCRIBED_AT",
        "spam,COMPLAINED_AT",
        "complaint,COMPLAINED_AT",
    })
    void readsWhatBecameOfABrevoMessage(String event, Property step) {
        Said.by("BREVO", BREVO + "'event':'" + event + "','ts_event':" + NINE_SECONDS + "}")
                .is(FactKind.MESSAGE)
                .says(step, NINE)
                .says(Property.MEDIUM, "email")
                .says(Property.EMAIL, "ada@example.com");
    }

    @Test
    @DisplayName("Trap 21: an opening by Apple's proxy is a delivery and no opening")
    void takesAnOpeningByAProxyForADelivery() {
        Said.by("BREVO", BREVO + "'event':'proxy_open','ts_event':" + NINE_SECONDS + "}")
                .says(Property.DELIVERED_AT, NINE)
                .saysNothingOf(Property.OPENED_AT);
    }

    @Test
    @DisplayName("Trap 21: opened and unique_opened are one opening of one message, whatever the address's case")
    void takesBothWordsForOneOpening() {
        Said opened = Said.by("BREVO", BREVO + "'event':'opened','ts_event':" + NINE_SECONDS + "}");
        Said unique = Said.by(
                "BREVO",
                (BREVO + "'event':'unique_opened','ts_event':" + NINE_SECONDS + "}").replace("Ada@E", "ada@e"));

        assertThat(unique.fact()).isEqualTo(opened.fact());
        assertThat(unique.state()).isEqualTo(opened.state());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'ts_event':1799744400|" + NINE,
                "'ts_event':1799744400,'ts_epoch':1799744400999,'ts':1|" + NINE,
                "'ts_epoch':1799744400123|2027-01-12T09:00:00.123Z",
                "'ts_epoch':'1799744400123'|2027-01-12T09:00:00.123Z",
                "'ts_epoch':1799744400|" + NINE,
                "'ts_epoch':123456789,'ts_event':123456789,'ts':123456789,'date':'2027-01-12 10:00:00'|" + NINE,
                "'date':'2027-01-12 10:00:00','ts':1799751600|" + NINE,
                "'date':'2027-07-12 11:00:00'|2027-07-12T09:00:00Z",
                "'date_event':'2027-01-12 10:00:00','date':'2020-10-09 00:00:00'|" + NINE,
                "'s_epoch':1799744400|" + NINE,
                "'ts':1799744400|" + NINE,
                "'date':'nonsense','ts_event':null|2027-03-31T12:00:00Z",
                "'date':'9999-12-31 23:59:59','date_event':'0000-00-00 00:00:00'|2027-03-31T12:00:00Z",
            })
    @DisplayName("Trap 36: a unit a member, and Brevo's clock is the account's")
    void readsBrevosTimesByMemberNotBySize(String members, String expected) {
        Said said = Said.inZone("BREVO", BREVO + "'event':'click'," + members + "}", "Europe/Paris");

        assertThat(said.at()).isEqualTo(Instant.parse(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'tag':'[\\'welcome\\',\\'b\\']'|welcome",
                "'tag':['welcome','b']|welcome",
                "'tags':['welcome'],'tag':'other'|welcome",
                "'tags':[],'tag':' welcome '|welcome",
                "'tag':'[welcome'|[welcome",
                "'campaign name':'Spring','camp_id':4,'tag':''|Spring",
                "'camp_id':4,'tag':''|4",
            })
    @DisplayName("Trap 21: a tag is the JSON text of an array, an array, or a word")
    void readsEveryFormOfATag(String members, String campaign) {
        Said.by("BREVO", BREVO + "'event':'click','ts_event':" + NINE_SECONDS + "," + members + "}")
                .says(Property.CAMPAIGN, campaign);
    }

    @Test
    void knowsAMarketingMessageByItsCampaignAndDatesItsSending() {
        String opened =
                "{'id':5,'camp_id':4,'email':'ada@example.com','campaign name':'Spring','event':'opened','ts_sent':"
                        + (NINE_SECONDS - 60) + ",'ts_event':" + NINE_SECONDS + ",'date_sent':'2020-10-09 00:00:00'}";

        Said said = Said.by("BREVO", opened)
                .says(Property.SENT_AT, "2027-01-12T08:59:00Z")
                .says(Property.OPENED_AT, NINE);
        Said other = Said.by("BREVO", opened.replace("'camp_id':4", "'camp_id':5"));

        assertThat(other.fact()).isNotEqualTo(said.fact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocked", "invalid_email", "error"})
    void knowsWhatBrevoHeldBack(String event) {
        Said.by("BREVO", BREVO + "'event':'" + event + "','ts_event':" + NINE_SECONDS + "}")
                .says(Property.CANCELLED, "true")
                .saysNothingOf(Property.SENT_AT);
    }

    @Test
    void takesMessageIdsOfAnyLength() {
        String id = "<" + "x".repeat(400) + "@relay>";

        Said.by("BREVO", "{'event':'click','email':'a@example.com','message-id':'" + id + "','ts_event':1799744400}")
                .says(Property.CLICKED_AT, NINE);
    }

    @Test
    void keepsTheReasonOfABrevoBounceToItself() {
        Said.by("BREVO", BREVO + "'event':'hard_bounce','ts_event':1,'ts_epoch':1799744400000,'reason':'550\\n ada'}")
                .says(Property.BOUNCED_AT, NINE);
    }

    @Test
    void ignoresOrRejectsOtherBrevoEvents() {
        Said.assertIgnored(Said.decode("BREVO", "{'event':'list_addition','email':['a@example.com'],'list_id':[9]}"));
        Said.assertIgnored(Said.decode("BREVO", "{'msg_status':'delivered','to':'33600000000','messageId':5}"));
        Said.assertRejected(Said.decode("BREVO", BREVO + "'event':'melted'}"), UNKNOWN_EVENT_TYPE, "melted");
        Said.assertRejected(Said.decode("BREVO", "{'email':'a@example.com'}"), MISSING_MEMBER, "event");
        Said.assertRejected(
                Said.decode("BREVO", "{'event':'click','email':'a@example.com'}"), MISSING_MEMBER, "message-id");
        Said.assertRejected(Said.decode("BREVO", "{'event':'click','message-id':'m'}"), MISSING_MEMBER, "email");
    }

    // ------------------------------------------------------------ Mailjet
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sent|``|SENT_AT",
                "sent|``|DELIVERED_AT",
                "open|``|OPENED_AT",
                "click|``|CLICKED_AT",
                "bounce|,'hard_bounce':true|BOUNCED_AT",
                "bounce|,'hard_bounce':false|SENT_AT",
                "spam|``|COMPLAINED_AT",
                "unsub|``|UNSUBSCRIBED_AT",
            })
    @DisplayName("Trap 22: a MessageID beyond 2^53 keeps every digit")
    void readsWhatBecameOfAMailjetMessage(String event, String more, Property step) {
        Said.by("MAILJET", mailjet(event, more))
                .is(FactKind.MESSAGE, "92886743924596481")
                .says(step, NINE)
                .says(Property.EMAIL, "ada@example.com")
                .says(Property.CAMPAIGN, "spring");
    }

    @Test
    void rejectsAMailjetEventWithoutTimeOrType() {
        Said.by("MAILJET", mailjet("blocked", "")).says(Property.CANCELLED, "true");
        Said.assertRejected(Said.decode("MAILJET", "{'event':'open','MessageID':1}"), MISSING_MEMBER, "time");
        Said.assertRejected(
                Said.decode("MAILJET", "{'event':'open','MessageID':1,'time':1799744400123}"), INVALID_VALUE, "time");
        Said.assertRejected(Said.decode("MAILJET", mailjet("melted", "")), UNKNOWN_EVENT_TYPE, "melted");
    }

    private static String mailjet(String event, String more) {
        return "{'event':'" + event + "','time':" + NINE_SECONDS
                + ",'MessageID':92886743924596481,'email':'Ada@Example.com ','customcampaign':'spring'" + more + "}";
    }

    // ------------------------------------------------------------ SendGrid
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "processed|``|SENT_AT",
                "deferred|``|SENT_AT",
                "delivered|``|DELIVERED_AT",
                "open|``|OPENED_AT",
                "open|,'sg_machine_open':true|DELIVERED_AT",
                "click|``|CLICKED_AT",
                "bounce|``|BOUNCED_AT",
                "bounce|,'type':'blocked'|SENT_AT",
                "spamreport|``|COMPLAINED_AT",
                "unsubscribe|``|UNSUBSCRIBED_AT",
                "group_unsubscribe|``|UNSUBSCRIBED_AT",
            })
    @DisplayName("Trap 22: SendGrid's events of one second are steps of one message")
    void readsWhatBecameOfASendGridMessage(String event, String more, Property step) {
        Said said = Said.by("SENDGRID", sendGrid(event, more)).says(step, NINE).says(Property.CAMPAIGN, "spring");

        assertThat(said.fact())
                .isEqualTo(Said.by("SENDGRID", sendGrid("click", "")).fact());
    }

    @Test
    void knowsASendGridMessageByWhatBothIdentifiersShare() {
        String late =
                "{'event':'bounce','timestamp':1799744400,'email':'ada@example.com','smtp-id':'<abc.def.12@mail>'}";
        String other = sendGrid("open", "").replace("Ada@", "ben@");

        Said said = Said.by("SENDGRID", sendGrid("open", ""));
        assertThat(Said.by("SENDGRID", late).fact()).isEqualTo(said.fact());
        assertThat(Said.by("SENDGRID", other).fact()).isNotEqualTo(said.fact());
    }

    @Test
    void countsNoMachineAndNoTestButton() {
        Said.by("SENDGRID", sendGrid("open", ",'sg_machine_open':true")).saysNothingOf(Property.OPENED_AT);
        Said.by("SENDGRID", sendGrid("dropped", "")).says(Property.CANCELLED, "true");
        Said.assertIgnored(Said.decode("SENDGRID", sendGrid("group_resubscribe", "")));
        Said.assertRejected(Said.decode("SENDGRID", sendGrid("melted", "")), UNKNOWN_EVENT_TYPE, "melted");
        String button = "{'event':'open','email':'example@test.com','timestamp':1799744400,"
                + "'sg_message_id':'14c5d75ce93.dfd.64b469.filter0001.16648.5515E0B88.0'}";
        assertThat(Said.decode("SENDGRID", button)).isEqualTo(new Decoded.TestTraffic());
    }

    private static String sendGrid(String event, String more) {
        return "{'event':'" + event + "','timestamp':" + NINE_SECONDS
                + ",'email':'Ada@example.com','sg_event_id':'e','sg_message_id':'abc.def.12.filter0001.5.6-1','category':['spring','b']"
                + more + "}";
    }

    // ------------------------------------------------------------ Customer.io
    @ParameterizedTest
    @CsvSource({
        "sent,SENT_AT",
        "delivered,DELIVERED_AT",
        "opened,OPENED_AT",
        "human_opened,OPENED_AT",
        "clicked,CLICKED_AT",
        "bounced,BOUNCED_AT",
        "spammed,COMPLAINED_AT",
        "unsubscribed,UNSUBSCRIBED_AT",
    })
    void readsWhatBecameOfACustomerIoMessage(String metric, Property step) {
        Said.by("CUSTOMERIO", customerIo("email", metric, NINE_SECONDS + ""))
                .is(FactKind.MESSAGE, "dgL==")
                .says(step, NINE)
                .says(Property.EMAIL, "ada@example.com")
                .says(new Slot(Property.CONTACT, "0200102"), "true")
                .says(Property.CAMPAIGN, "broadcast/9");
    }

    @Test
    @DisplayName("Trap 22: Customer.io's timestamp is a number or a text")
    void readsATimestampThatIsText() {
        Said.by("CUSTOMERIO", customerIo("sms", "sent", "'" + NINE_SECONDS + "'"))
                .says(Property.SENT_AT, NINE)
                .says(Property.MEDIUM, "sms");
    }

    @Test
    void readsAPersonsUnsubscription() {
        Said.by(
                        "CUSTOMERIO",
                        "{'object_type':'customer','metric':'unsubscribed','timestamp':1799744400,"
                                + "'data':{'identifiers':{'id':'p9'},'email_address':'ADA@example.com'}}")
                .is(FactKind.CONTACT, "p9")
                .says(Property.UNSUBSCRIBED_AT, NINE)
                .says(Property.EMAIL, "ada@example.com");
    }

    @Test
    void ignoresOrRejectsOtherCustomerIoEvents() {
        Said.assertIgnored(Said.decode("CUSTOMERIO", customerIo("push", "sent", "1")));
        Said.assertIgnored(Said.decode("CUSTOMERIO", customerIo("email", "drafted", "1")));
        Said.assertIgnored(Said.decode("CUSTOMERIO", customerIo("customer", "subscribed", "1")));
        Said.assertRejected(
                Said.decode("CUSTOMERIO", customerIo("email", "melted", "1")), UNKNOWN_EVENT_TYPE, "email.melted");
        Said.assertRejected(Said.decode("CUSTOMERIO", customerIo("email", "sent", "1")), INVALID_VALUE, "timestamp");
        Said.assertRejected(
                Said.decode("CUSTOMERIO", customerIo("email", "sent", "'soon'")), INVALID_VALUE, "timestamp");
        Said.assertRejected(Said.decode("CUSTOMERIO", "{'metric':'sent'}"), MISSING_MEMBER, "object_type");
        Said.by("CUSTOMERIO", customerIo("email", "dropped", NINE_SECONDS + "")).says(Property.CANCELLED, "true");
    }

    private static String customerIo(String object, String metric, String timestamp) {
        return "{'object_type':'" + object + "','metric':'" + metric + "','timestamp':" + timestamp
                + ",'event_id':'e','data':{'customer_id':'0200102','broadcast_id':9,'delivery_id':'dgL==','recipient':'ada@example.com'}}";
    }

    // ------------------------------------------------------------ Iterable
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "emailSend|``|SENT_AT",
                "emailSend|``|DELIVERED_AT",
                "emailOpen|``|OPENED_AT",
                "emailOpen|,'proxySource':'Gmail'|OPENED_AT",
                "emailOpen|,'proxySource':'Apple'|DELIVERED_AT",
                "emailClick|``|CLICKED_AT",
                "emailBounce|,'recipientState':'HardBounce'|BOUNCED_AT",
                "emailBounce|,'recipientState':'SoftBounce'|SENT_AT",
                "emailComplaint|``|COMPLAINED_AT",
                "emailUnSubscribe|``|UNSUBSCRIBED_AT",
            })
    void readsWhatBecameOfAnIterableMessage(String event, String more, Property step) {
        Said said = Said.by("ITERABLE", iterable(event, "2027-01-12 10:00:00 +01:00", more))
                .says(step, NINE)
                .says(Property.CAMPAIGN, "Spring");

        assertThat(said.fact())
                .isEqualTo(Said.by("ITERABLE", iterable("smsClick", NINE, "")).fact());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-12 09:00:00 +00:00",
                "2027-01-12 10:00:00 +01:00",
                "2027-01-12 09:00:00",
                "2027-01-12T09:00:00Z"
            })
    @DisplayName("Trap 22: Iterable writes an offset after a blank")
    void readsIterablesTimes(String written) {
        Said.by("ITERABLE", iterable("emailOpen", written, "")).says(Property.OPENED_AT, NINE);
    }

    @Test
    void ignoresOrRejectsOtherIterableEvents() {
        Said.assertIgnored(Said.decode("ITERABLE", iterable("pushSend", NINE, "")));
        Said.assertIgnored(Said.decode("ITERABLE", iterable("inAppOpen", NINE, "")));
        Said.assertIgnored(Said.decode("ITERABLE", iterable("emailSubscribe", NINE, "")));
        Said.assertRejected(Said.decode("ITERABLE", iterable("melted", NINE, "")), UNKNOWN_EVENT_TYPE, "melted");
        Said.assertRejected(Said.decode("ITERABLE", iterable("emailOpen", "soon", "")), INVALID_VALUE, "createdAt");
        Said.assertRejected(
                Said.decode("ITERABLE", "{'eventName':'emailOpen','email':'a@example.com'}"),
                MISSING_MEMBER,
                "messageId");
        assertThat(Said.by("ITERABLE", iterable("emailOpen", "", "").replace("'createdAt':''", "'createdAt':null"))
                        .at())
                .isEqualTo(Raw.RECEIVED);
    }

    private static String iterable(String event, String createdAt, String more) {
        return "{'email':'Ada@example.com','eventName':'" + event + "','dataFields':{'messageId':'m1','createdAt':'"
                + createdAt + "','campaignId':7,'campaignName':'Spring'" + more + "}}";
    }
}

package io.boussole.metrics.decoding.prospecting;

import static io.boussole.metrics.decoding.RejectionCode.MISSING_MEMBER;
import static io.boussole.metrics.decoding.RejectionCode.UNKNOWN_EVENT_TYPE;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DecodeSalesloftTest {
    private static final String NINE = "2027-01-12T09:00:00Z";
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
}

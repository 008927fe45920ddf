package io.boussole.metrics.decoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.source.VendorBodies;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodeZohoTest {
    private static final String ID = "6756839000000575405";

    @Test
    @DisplayName("Trap 19: identifiers keep their 19 digits, also as numbers, and the time is in milliseconds")
    void readsADeal() {
        FactChange deal = one(
                "Deals",
                "update",
                "{'Stage':'Closed Won','Amount':1250.50,'Currency':'EUR','Closing_Date':'2027-03-31','Owner':{'id':'6756839000000555001','name':'A'},"
                        + "'Contact_Name':{'id':6756839000000575999,'name':'B'},'Created_Time':'2027-01-05T08:00:00+01:00','Lead_Source':null}");

        assertThat(deal.fact()).isEqualTo(FactId.deal(ID));
        assertThat(deal.at()).isEqualTo("2027-02-10T16:45:31.250Z");
        FactState says = deal.says();
        assertThat(says.value(Property.AMOUNT)).contains("1250.5");
        assertThat(says.value(Property.CLOSED_AT)).contains("2027-03-31T12:00:00Z");
        assertThat(says.value(Property.CREATED_AT)).contains("2027-01-05T07:00:00Z");
        assertThat(says.value(Property.OWNER)).contains("6756839000000555001");
        assertThat(says.value(new Slot(Property.CONTACT, "6756839000000575999")))
                .contains("true");
        assertThat(says.register(Slot.of(Property.SOURCE)).orElseThrow().value())
                .isEmpty();
        assertThat(says.stages()).hasSize(1);
        assertThat(one("Deals", "update", "{}").says().registers()).containsOnlyKeys(Slot.of(Property.LIFECYCLE));
    }

    @Test
    void readsAFieldThatIsNamedWithoutValueAsUnknown() {
        String thin = body("Leads", "insert", "{}")
                .replaceAll(",'affected_values':.*$", ",'affected_fields':[{'" + ID + "':['Email']}]}");
        FactState says = changes(thin).get(0).says();

        assertThat(says.value(Property.CREATION_EVENT)).contains("2027-02-10T16:45:31.250Z");
        assertThat(says.registers()).doesNotContainKey(Slot.of(Property.EMAIL));
    }

    @Test
    void takesARecordThatWasAskedForAsItIsAndNotAsEnteredNow() {
        String answer = body("Deals", "update", "{'Stage':'Closed Won'}").replaceFirst("\\{", "{'readBack':true,");
        FactState says = changes(answer).get(0).says();

        assertThat(says.value(Property.STAGE)).contains("Closed Won");
        assertThat(says.stages()).isEmpty();
    }

    @Test
    void deletes() {
        assertThat(one("Contacts", "delete", "{}").says().isCounted()).isFalse();
    }

    @Test
    void readsPersonsAndCompanies() {
        FactState lead = one(
                        "Leads",
                        "edit",
                        "{'Email':'Ada@Example.com','First_Name':'Ada','Last_Name':'L','Lead_Status':'Contacted','Email_Opt_Out':true}")
                .says();
        assertThat(lead.value(Property.EMAIL)).contains("ada@example.com");
        assertThat(lead.value(Property.NAME)).contains("Ada L");
        assertThat(lead.history(Slot.of(Property.LIFECYCLE_STAGE))).hasSize(1);
        assertThat(lead.value(Property.UNSUBSCRIBED_AT)).isPresent();
        FactChange account =
                one("Accounts", "insert", "{'Account_Name':'Acme','Website':'https://www.acme.example/x'}");
        assertThat(account.fact().kind()).isEqualTo(FactKind.COMPANY);
        assertThat(account.says().value(Property.DOMAIN)).contains("acme.example");
    }

    @Test
    void readsActivities() {
        FactState meeting = one(
                        "Events",
                        "insert",
                        "{'Start_DateTime':'2027-03-01T09:00:00+01:00','End_DateTime':'2027-03-01T10:00:00+01:00','Who_Id':{'id':'5'},'What_Id':{'id':'6'},'$se_module':'Deals'}")
                .says();
        assertThat(meeting.value(Property.STARTS_AT)).contains("2027-03-01T08:00:00Z");
        assertThat(meeting.value(Property.BOOKED_AT)).contains("2027-02-10T16:45:31.250Z");
        assertThat(meeting.value(new Slot(Property.CONTACT, "5"))).contains("true");
        assertThat(meeting.value(new Slot(Property.DEAL, "6"))).contains("true");
        FactState call = one(
                        "Calls",
                        "insert",
                        "{'Call_Type':'Outbound','Call_Start_Time':'2027-03-01T09:00:00+01:00','Call_Duration':'01:35'}")
                .says();
        assertThat(call.value(Property.DURATION_SECONDS)).contains("95");
        assertThat(call.value(Property.STARTS_AT)).isPresent();
        FactState planned = one(
                        "Calls",
                        "insert",
                        "{'Call_Type':'Outbound','Call_Start_Time':'2027-03-01T09:00:00+01:00','Outgoing_Call_Status':'Scheduled'}")
                .says();
        assertThat(planned.value(Property.STARTS_AT)).isEmpty();
        FactState task = one("Tasks", "update", "{'Status':'Completed','Due_Date':'2027-03-01'}")
                .says();
        assertThat(task.value(Property.COMPLETED_AT)).contains("2027-02-10T16:45:31.250Z");
        assertThat(task.value(Property.DUE_AT)).contains("2027-03-01T12:00:00Z");
    }

    @Test
    void readsTheCapturedNotification() {
        FactChange lead = changes(new String(VendorBodies.read("zoho/notification-leads-update.json"), UTF_8))
                .get(0);

        assertThat(lead.fact()).isEqualTo(FactId.contact("6756839000000575405"));
        assertThat(lead.says().value(Property.PHONE)).contains("555-555-1111");
        assertThat(lead.at()).isEqualTo("2025-06-16T19:37:19.787Z");
    }

    @Test
    void ignoresOtherModules() {
        assertThat(Raw.decode("ZOHO", body("Invoices", "insert", "{}").replace('\'', '"')))
                .isInstanceOf(Decoded.Ignored.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | MISSING_MEMBER | module",
                "{'module':'Deals'} | MISSING_MEMBER | operation",
                "{'module':'Deals','operation':'update'} | MISSING_MEMBER | ids",
                "{'module':'Deals','operation':'explode','ids':['1']} | UNKNOWN_EVENT_TYPE | explode",
                "{'module':'Deals','operation':'update','ids':[{}]} | INVALID_VALUE | ids",
                "{'module':'Deals','operation':'update','ids':['1'],'server_time':'soon'} | INVALID_VALUE | server_time",
                "{'module':'Deals','operation':'update','ids':['1'],'affected_values':[{'record_id':'1','values':{'Amount':'a lot'}}]} | INVALID_VALUE | Amount",
                "{'module':'Calls','operation':'update','ids':['1'],'affected_values':[{'record_id':'1','values':{'Call_Duration':'long'}}]} | INVALID_VALUE | Call_Duration",
            })
    void saysWhatItCouldNotUnderstand(String body, RejectionCode code, String detail) {
        assertThat(Raw.decode("ZOHO", body.replace('\'', '"'))).isEqualTo(new Decoded.Rejected(code, detail));
    }

    private static String body(String module, String operation, String values) {
        return "{'server_time':1802277931250,'module':'" + module + "','operation':'" + operation
                + "','channel_id':'1105420521999070702','ids':['" + ID + "'],'affected_values':[{'record_id':'" + ID
                + "','values':" + values + "}]}";
    }

    private static FactChange one(String module, String operation, String values) {
        List<FactChange> changes = changes(body(module, operation, values));
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static List<FactChange> changes(String body) {
        Decoded decoded = Raw.decode("ZOHO", body.replace('\'', '"'));
        assertThat(decoded).isInstanceOf(Decoded.Changes.class);
        return ((Decoded.Changes) decoded).facts();
    }
}

package io.boussole.metrics.decoding;

import static io.boussole.metrics.decoding.SalesforceSaid.AT;
import static io.boussole.metrics.decoding.SalesforceSaid.DEAL;
import static io.boussole.metrics.decoding.SalesforceSaid.RULES;
import static io.boussole.metrics.decoding.SalesforceSaid.captured;
import static io.boussole.metrics.decoding.SalesforceSaid.changes;
import static io.boussole.metrics.decoding.SalesforceSaid.deal;
import static io.boussole.metrics.decoding.SalesforceSaid.decode;
import static io.boussole.metrics.decoding.SalesforceSaid.fold;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.DealFacts;
import io.boussole.metrics.fact.DealReading;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Family;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Outcome;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.VendorBodies;
import io.boussole.metrics.source.salesforce.SalesforceSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodeSalesforceNotificationsTest {
    @Test
    @DisplayName("Trap 15: a notification is the record as it was sent, with nil fields cleared")
    void readsADealFromANotification() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Id", "0061x00000AbCdE");
        fields.put("Amount", "12500.0");
        fields.put("CurrencyIsoCode", "USD");
        fields.put("StageName", "Signed &amp; sealed");
        fields.put("IsWon", "true");
        fields.put("IsClosed", "true");
        fields.put("CloseDate", "2027-03-31");
        fields.put("CreatedDate", "2027-01-05T08:00:00.000+0000");
        fields.put("LastStageChangeDate", "2027-03-30T09:00:00.000Z");
        fields.put("SystemModstamp", "2027-03-30T10:00:00.000Z");
        fields.put("OwnerId", "0051x00000AbCdEAAV");
        fields.put("LeadSource", "");
        FactState says = deal(SalesforceEvents.notification("Opportunity", fields));

        DealFacts facts = DealReading.facts(says, RULES);
        assertThat(facts.outcome()).isEqualTo(Outcome.WON);
        assertThat(facts.amount()).isEqualByComparingTo(new BigDecimal("12500"));
        assertThat(facts.currency()).isEqualTo("USD");
        assertThat(facts.createdAt()).isEqualTo("2027-01-05T08:00:00Z");
        assertThat(facts.wonAt()).isEqualTo("2027-03-31T12:00:00Z");
        assertThat(says.register(Slot.of(Property.SOURCE)).orElseThrow().value())
                .isEmpty();
        assertThat(says.register(Slot.of(Property.AMOUNT)).orElseThrow().stamp().at())
                .isEqualTo("2027-03-30T10:00:00Z");
        assertThat(says.stages())
                .containsExactly(HistoryEntry.stage(Instant.parse("2027-03-30T09:00:00Z"), "Signed & sealed"));
    }

    @ParameterizedTest
    @CsvSource({"true,false,LOST", "true,true,WON", "false,false,OPEN", "true,'',OPEN", "'',false,OPEN", "'',true,WON"})
    void readsClosedAndWonTogether(String closed, String won, Outcome outcome) {
        FactState says = deal(SalesforceEvents.notification(
                "Opportunity", Map.of("Id", DEAL, "IsClosed", closed, "IsWon", won, "CreatedDate", AT)));

        assertThat(DealReading.facts(says, RULES).outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName(
            "Trap 36: a day stands for its noon in the account's time zone; a message without dates holds as of its reception")
    void placesADayInTheAccountsZone() {
        String body = SalesforceEvents.notification("Opportunity", Map.of("Id", DEAL, "CloseDate", "2027-03-31"));
        Decoded decoded = Decoders.decode(new RawEvent(
                "SALESFORCE",
                body,
                Map.of(),
                Raw.RECEIVED,
                new SenderSettings(ZoneId.of("America/New_York"), Map.of())));

        FactChange change = ((Decoded.Changes) decoded).facts().get(0);
        assertThat(change.says().value(Property.CLOSED_AT)).contains("2027-03-31T16:00:00Z");
        assertThat(change.at()).isEqualTo(Raw.RECEIVED);
    }

    @Test
    void readsTheCapturedLeads() {
        List<FactChange> leads = new SalesforceSource()
                .split(Requests.of(VendorBodies.read("salesforce/outbound-message-3-leads.xml"))).stream()
                        .flatMap(event -> changes(event.body()).stream())
                        .toList();

        assertThat(leads).hasSize(3).allSatisfy(change -> {
            assertThat(change.fact().kind()).isEqualTo(FactKind.CONTACT);
            assertThat(change.says().value(Property.CREATION_EVENT)).contains("2015-08-14T18:27:02Z");
            assertThat(change.says().value(Property.LIFECYCLE_STAGE)).contains("Open - Not Contacted");
            assertThat(change.says().value(Property.SOURCE)).contains("Web");
        });
        assertThat(leads.get(0).says().value(Property.NAME)).contains("Henrik Nielsen");
    }

    @Test
    @DisplayName("a converted lead and its contact are one person, known since the lead was")
    void mergesAConvertedLead() {
        List<String> bodies = List.of(
                SalesforceEvents.of("Lead", "00Q1", "CREATE", "2027-01-05T08:00:00Z", 1)
                        .with("Status", "New")
                        .with("Email", "Ada@Example.com ")
                        .with("LeadSource", "Web")
                        .eventBridge(),
                SalesforceEvents.of("Contact", "0031", "CREATE", "2027-02-01T08:00:00Z", 2)
                        .with("AccountId", "0011")
                        .cometD(),
                SalesforceEvents.of("Lead", "00Q1", "UPDATE", "2027-02-01T08:00:00Z", 2)
                        .with("Status", "Qualified")
                        .with("IsConverted", "true")
                        .with("ConvertedContactId", "0031")
                        .with("ConvertedOpportunityId", "0061")
                        .pubSub());

        Map<FactId, FactState> facts = fold(bodies);
        FactState person = Family.effective("0031", id -> facts.getOrDefault(FactId.contact(id), FactState.empty()));
        assertThat(person.value(Property.CREATION_EVENT)).contains("2027-01-05T08:00:00Z");
        assertThat(person.value(Property.EMAIL)).contains("ada@example.com");
        assertThat(person.value(Property.LIFECYCLE_STAGE)).contains("Qualified");
        assertThat(person.history(Slot.of(Property.LIFECYCLE_STAGE))).hasSize(2);
        assertThat(person.value(new Slot(Property.COMPANY, "0011"))).contains("true");
        assertThat(facts.getOrDefault(FactId.contact("00Q1"), FactState.empty()).isCounted())
                .isFalse();
        assertThat(facts.getOrDefault(FactId.deal("0061"), FactState.empty()).value(new Slot(Property.CONTACT, "0031")))
                .contains("true");
    }

    @Test
    void ignoresWhatNothingCounts() {
        for (String name : List.of(
                "cdc-cometd-employee__c-create",
                "cdc-cometd-employee__c-delete",
                "cdc-cometd-employee__c-update",
                "generic-event",
                "platform-event-low-ink")) {
            assertThat(decode(captured(name))).as(name).isInstanceOf(Decoded.Ignored.class);
        }
        assertThat(decode("<notifications xmlns=\"http://soap.sforce.com/2005/09/outbound\"/>"))
                .isInstanceOf(Decoded.Ignored.class);
        assertThat(decode(SalesforceEvents.notification("Case", Map.of("Id", "5001"))))
                .isInstanceOf(Decoded.Ignored.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | MISSING_MEMBER | ChangeEventHeader",
                "{'ChangeEventHeader':{}} | MISSING_MEMBER | changeType",
                "{'ChangeEventHeader':{'changeType':'UPDATE'}} | MISSING_MEMBER | entityName",
                "{'ChangeEventHeader':{'changeType':'UPDATE','entityName':'Lead'}} | MISSING_MEMBER | recordIds",
                "{'ChangeEventHeader':{'changeType':'EXPLODE','entityName':'Lead','recordIds':['1']}} | UNKNOWN_EVENT_TYPE | EXPLODE",
                "{'ChangeEventHeader':{'changeType':'UPDATE','entityName':'Lead','recordIds':['1'],'commitTimestamp':'soon'}} | INVALID_VALUE | commitTimestamp",
                "{'ChangeEventHeader':{'changeType':'UPDATE','entityName':'Opportunity','recordIds':['1']},'Amount':'a lot'} | INVALID_VALUE | Amount",
                "{'ChangeEventHeader':{'changeType':'UPDATE','entityName':'Opportunity','recordIds':['1']},'CloseDate':'soon'} | INVALID_VALUE | CloseDate",
                "{'ChangeEventHeader':{'changeType':'UPDATE','entityName':'Opportunity','recordIds':[{}]}} | INVALID_VALUE | recordIds",
                "<a | UNREADABLE | not XML",
                "<a><Notification/></a> | MISSING_MEMBER | sObject",
                "<a><Notification><sObject/></Notification></a> | MISSING_MEMBER | xsi:type",
            })
    void saysWhatItCouldNotUnderstand(String body, RejectionCode code, String detail) {
        assertThat(decode(body.replace('\'', '"'))).isEqualTo(new Decoded.Rejected(code, detail));
    }
}

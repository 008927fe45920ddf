package io.boussole.metrics.decoding;

import static io.boussole.metrics.decoding.SalesforceSaid.AT;
import static io.boussole.metrics.decoding.SalesforceSaid.DEAL;
import static io.boussole.metrics.decoding.SalesforceSaid.changes;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodeSalesforceActivitiesTest {
    @Test
    void readsAMeeting() {
        FactChange meeting = changes(SalesforceEvents.of("Event", "00U1", "CREATE", AT, 1)
                        .with("StartDateTime", "2027-03-01T09:00:00Z")
                        .with("DurationInMinutes", "45")
                        .with("WhoId", "0031")
                        .with("WhatId", "0061")
                        .with("OwnerId", "0051")
                        .pubSub())
                .get(0);

        assertThat(meeting.fact()).isEqualTo(new FactId(FactKind.MEETING, "00U1"));
        assertThat(meeting.says().value(Property.STARTS_AT)).contains("2027-03-01T09:00:00Z");
        assertThat(meeting.says().value(Property.ENDS_AT)).contains("2027-03-01T09:45:00Z");
        assertThat(meeting.says().value(Property.BOOKED_AT)).contains(AT);
        assertThat(meeting.says().value(new Slot(Property.CONTACT, "0031"))).contains("true");
        assertThat(meeting.says().value(new Slot(Property.DEAL, "0061"))).contains("true");
        assertThat(meeting.says().isCounted()).isTrue();
    }

    @Test
    void countsNoAppointmentOfOnesOwnUntilItNamesACustomer() {
        FactState own = changes(SalesforceEvents.of("Event", "00U1", "CREATE", AT, 1)
                        .with("StartDateTime", "2027-03-01T09:00:00Z")
                        .eventBridge())
                .get(0)
                .says();
        FactState named = changes(SalesforceEvents.of("Event", "00U1", "UPDATE", AT, 2)
                        .with("WhoId", "0031")
                        .eventBridge())
                .get(0)
                .says();

        assertThat(own.isCounted()).isFalse();
        assertThat(own.join(named).isCounted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"No Show,true,false", "attended,false,true", "Maybe,,"})
    void readsTheOutcomeWhereTheConnectionSaysHow(String value, String missed, String held) {
        SenderSettings settings = new SenderSettings(
                ZoneOffset.UTC,
                Map.of(
                        "meetingOutcomeField",
                        "Outcome__c",
                        "noShowValues",
                        "No show, absent",
                        "heldValues",
                        "Attended"));
        String body = SalesforceEvents.of("Event", "00U1", "UPDATE", AT, 1)
                .with("Outcome__c", value)
                .eventBridge();
        Decoded decoded = Decoders.decode(new RawEvent("SALESFORCE", body, Map.of(), Raw.RECEIVED, settings));

        FactState says = ((Decoded.Changes) decoded).facts().get(0).says();
        assertThat(says.value(Property.NO_SHOW).orElse(null)).isEqualTo(missed);
        assertThat(says.value(Property.HELD).orElse(null)).isEqualTo(held);
    }

    @Test
    void readsACallThatWasLogged() {
        List<FactChange> facts = changes(SalesforceEvents.of("Task", "00T1", "CREATE", AT, 1)
                .with("TaskSubtype", "Call")
                .with("Status", "Completed")
                .with("CallType", "Outbound")
                .with("CallDurationInSeconds", "95.0")
                .with("CallDisposition", "Left voicemail")
                .with("WhoId", "00Q1")
                .pubSub());

        assertThat(facts).extracting(change -> change.fact().kind()).containsExactly(FactKind.TASK, FactKind.CALL);
        FactState call = facts.get(1).says();
        assertThat(call.value(Property.STARTS_AT)).contains(AT);
        assertThat(call.value(Property.DIRECTION)).contains("outbound");
        assertThat(call.value(Property.DURATION_SECONDS)).contains("95");
        assertThat(call.value(new Slot(Property.CONTACT, "00Q1"))).contains("true");
    }

    @Test
    void readsAPlannedCallAsATaskThatIsDueAndNoCallYet() {
        List<FactChange> facts = changes(SalesforceEvents.of("Task", "00T1", "CREATE", AT, 1)
                .with("Type", "Call")
                .with("Status", "Not Started")
                .with("ActivityDate", "2027-03-01")
                .eventBridge());

        assertThat(facts.get(0).says().value(Property.DUE_AT)).contains("2027-03-01T12:00:00Z");
        assertThat(facts)
                .noneSatisfy(change ->
                        assertThat(change.says().value(Property.STARTS_AT)).isPresent());
    }

    @Test
    void linksWhoTakesPartInADealAndACampaign() {
        FactChange role = changes(SalesforceEvents.of("OpportunityContactRole", "00K1", "CREATE", AT, 1)
                        .with("OpportunityId", DEAL)
                        .with("ContactId", "0031")
                        .eventBridge())
                .get(0);
        FactChange member = changes(SalesforceEvents.of("CampaignMember", "00v1", "CREATE", AT, 1)
                        .with("CampaignId", "7011")
                        .with("LeadId", "00Q1")
                        .cometD())
                .get(0);

        assertThat(role.fact()).isEqualTo(FactId.deal(DEAL));
        assertThat(role.says().value(new Slot(Property.CONTACT, "0031"))).contains("true");
        assertThat(member.fact()).isEqualTo(FactId.contact("00Q1"));
        assertThat(member.says().value(Property.CAMPAIGN)).contains("7011");
    }
}

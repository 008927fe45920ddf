package io.boussole.metrics.decoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.DealFacts;
import io.boussole.metrics.fact.DealReading;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactRules;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeSalesforceTest {
    private static final String DEAL = "0061x00000AbCdEAAV";
    private static final String AT = "2027-02-10T16:45:31Z";
    private static final long COMMIT = 1745500706683617281L;
    private static final FactRules RULES =
            new FactRules(Set.of("Closed Won"), Set.of("Closed Lost"), Map.of(), "EUR", "");

    @Test
    @DisplayName("Trap 13: of a full record only what the header names has changed, and a null means that nothing has")
    void readsNullsOfAFullRecordAsUnchanged() {
        FactState says = deal(SalesforceEvents.of("Opportunity", DEAL, "UPDATE", AT, COMMIT)
                .with("StageName", "Closed Won")
                .with("LeadSource", null)
                .pubSub());

        assertThat(says.value(Property.STAGE)).contains("Closed Won");
        assertThat(says.register(Slot.of(Property.SOURCE)).orElseThrow().value())
                .isEmpty();
        assertThat(says.registers().keySet())
                .extracting(Slot::property)
                .containsExactlyInAnyOrder(Property.STAGE, Property.SOURCE, Property.LIFECYCLE);
        assertThat(says.stages()).containsExactly(HistoryEntry.stage(Instant.parse(AT), "Closed Won"));
    }

    @Test
    @DisplayName("Trap 13: a changed field without a value is cleared where the header does not list nulls apart")
    void readsAChangedFieldWithoutValueAsCleared() {
        SalesforceEvents cleared =
                SalesforceEvents.of("Opportunity", DEAL, "UPDATE", AT, COMMIT).with("Amount", null);

        for (String body : List.of(cleared.pubSub(), cleared.eventBridge(), cleared.cometD())) {
            assertThat(deal(body)
                            .register(Slot.of(Property.AMOUNT))
                            .orElseThrow()
                            .value())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("Trap 13: lists that a relay passes on as bits name nothing, and the values tell alone")
    void readsTheValuesWhereTheListsAreNotDecoded() {
        String body = SalesforceEvents.of("Opportunity", DEAL, "UPDATE", AT, COMMIT)
                .with("StageName", "Closed Won")
                .pubSub()
                .replace("\"changedFields\":[\"StageName\"]", "\"changedFields\":[\"0x400040\",\"12-0x0A\"]");
        FactState says = deal(body);

        assertThat(body).contains("0x400040");
        assertThat(says.stages()).containsExactly(HistoryEntry.stage(Instant.parse(AT), "Closed Won"));
        assertThat(says.registers()).containsOnlyKeys(Slot.of(Property.STAGE), Slot.of(Property.LIFECYCLE));
    }

    @Test
    @DisplayName("Trap 13: a nested path with or without its value, as captured, renames nobody and clears nothing")
    void readsNestedPaths() {
        for (String name : List.of("cdc-contact-update-eventbridge", "cdc-lead-update-compound-address")) {
            List<FactChange> changes = changes(captured(name));
            assertThat(changes).singleElement().satisfies(change -> {
                assertThat(change.fact().kind()).isEqualTo(FactKind.CONTACT);
                assertThat(change.says().registers()).containsOnlyKeys(Slot.of(Property.LIFECYCLE));
            });
        }
        String whole = captured("cdc-contact-update-eventbridge")
                .replace("{\"LastName\":\"Youngest\"}", "{\"FirstName\":\"Ada\",\"LastName\":\"Youngest\"}");
        assertThat(changes(whole).get(0).says().value(Property.NAME)).contains("Ada Youngest");
    }

    @Test
    @DisplayName("Trap 13: an address that changed in part clears none of the rest")
    void readsTheCapturedFullRecords() {
        FactChange created = changes(captured("cdc-account-create-pubsub")).get(0);
        FactChange updated = changes(captured("cdc-account-update-pubsub")).get(0);

        assertThat(created.fact()).isEqualTo(new FactId(FactKind.COMPANY, "0015f00002J9YYEAA3"));
        assertThat(created.says().value(Property.NAME)).contains("Acme");
        assertThat(created.says().value(Property.CREATED_AT)).contains("2024-04-09T20:19:25Z");
        assertThat(created.says().registers()).doesNotContainKey(Slot.of(Property.INDUSTRY));
        assertThat(updated.says().registers()).containsOnlyKeys(Slot.of(Property.LIFECYCLE));
    }

    @Test
    @DisplayName(
            "Trap 14: instants are ISO in one transport and milliseconds in the other, and a number beyond 2^53 keeps its order")
    void readsBothWaysToWriteTimeAndRanksByCommit() {
        SalesforceEvents event = SalesforceEvents.of("Opportunity", DEAL, "CREATE", AT, COMMIT)
                .with("CreatedDate", "2027-02-10T16:45:30Z")
                .with("CloseDate", "2027-03-31")
                .with("Amount", "1000.50");
        FactState next = deal(SalesforceEvents.of("Opportunity", DEAL, "UPDATE", AT, COMMIT + 1)
                .with("Amount", "7")
                .cometD());

        assertThat(deal(event.pubSub())).isEqualTo(deal(event.eventBridge())).isEqualTo(deal(event.cometD()));
        assertThat(deal(event.pubSub()).value(Property.CREATED_AT)).contains("2027-02-10T16:45:30Z");
        assertThat(deal(event.pubSub()).value(Property.CLOSED_AT)).contains("2027-03-31T12:00:00Z");
        assertThat(next.join(deal(event.pubSub())).value(Property.AMOUNT)).contains("7");
        assertThat(deal(event.pubSub()).join(next).value(Property.AMOUNT)).contains("7");
    }

    @Test
    @DisplayName("Trap 14: a mass change is one event about several records, and recordId in place of recordIds is one")
    void readsAMassChange() {
        List<String> ids = List.of("0061x00000AbCdE", "0061x00000AbCdFAA2");
        String body = new SalesforceEvents("Opportunity", ids, "UPDATE", Instant.parse(AT), COMMIT)
                .with("OwnerId", "0051x00000AbCdE")
                .eventBridge();

        assertThat(changes(body)).extracting(change -> change.fact().id()).containsExactly(DEAL, "0061x00000AbCdFAA2");
        assertThat(changes(body))
                .extracting(change -> change.says().value(Property.OWNER).orElse(""))
                .containsOnly("0051x00000AbCdEAAV");
        String single = body.replaceAll("\"recordIds\":\\[[^]]*]", "\"recordId\":\"" + DEAL + "\"");
        assertThat(changes(single)).extracting(change -> change.fact().id()).containsExactly(DEAL);
    }

    static List<Integer> seeds() {
        return IntStream.range(0, 100).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("Traps 13, 14, 36: one account's history folds to one state in every shape, order and repetition")
    void foldsEveryShapeAlike(int seed) {
        Random random = new Random(seed);
        List<SalesforceEvents> history = history(random);
        Map<FactId, FactState> reference =
                fold(history.stream().map(SalesforceEvents::pubSub).toList());

        List<String> mixed = new ArrayList<>();
        for (SalesforceEvents event : history) {
            List<String> shapes = List.of(event.pubSub(), event.eventBridge(), event.cometD());
            mixed.add(shapes.get(random.nextInt(3)));
            mixed.add(shapes.get(random.nextInt(3)));
        }
        Collections.shuffle(mixed, random);

        assertThat(fold(history.stream().map(SalesforceEvents::eventBridge).toList()))
                .isEqualTo(reference);
        assertThat(fold(history.stream().map(SalesforceEvents::cometD).toList()))
                .isEqualTo(reference);
        assertThat(fold(mixed)).isEqualTo(reference);
    }

    private static List<SalesforceEvents> history(Random random) {
        List<SalesforceEvents> events = new ArrayList<>();
        for (int event = 0; event < 25; event++) {
            String id = "0061x00000AbC" + random.nextInt(4) + "EAAQ";
            Instant at = Instant.parse("2027-01-04T10:00:00Z").plusSeconds(random.nextInt(10));
            List<String> verbs = List.of("CREATE", "UPDATE", "UPDATE", "UPDATE", "UPDATE", "DELETE", "UNDELETE");
            String verb = verbs.get(random.nextInt(verbs.size()));
            SalesforceEvents told =
                    new SalesforceEvents("Opportunity", List.of(id), verb, at, COMMIT + random.nextInt(40));
            if (!verb.equals("DELETE")) {
                told.with(
                        "StageName", List.of("New", "Closed Won", "Closed Lost").get(random.nextInt(3)));
            }
            if (verb.equals("CREATE")) {
                told.with("CreatedDate", at.toString()).with("CurrencyIsoCode", "EUR");
            }
            if (verb.equals("UPDATE") && random.nextBoolean()) {
                told.with("Amount", random.nextInt(3) == 0 ? null : random.nextInt(900) + ".50");
            }
            if (verb.equals("UPDATE") && random.nextBoolean()) {
                told.with("CloseDate", "2027-0" + (1 + random.nextInt(9)) + "-15");
            }
            events.add(told);
        }
        return events;
    }

    private static Map<FactId, FactState> fold(List<String> bodies) {
        Map<FactId, FactState> facts = new HashMap<>();
        for (String body : bodies) {
            changes(body).forEach(change -> facts.merge(change.fact(), change.says(), FactState::join));
        }
        return facts;
    }

    @ParameterizedTest
    @DisplayName("Trap 16: a gap is kept as one, with the records that have to be read again")
    @ValueSource(strings = {"GAP_CREATE", "GAP_UPDATE", "GAP_OVERFLOW", "OVERFLOW"})
    void keepsAGap(String verb) {
        String body = SalesforceEvents.of("Opportunity", DEAL, verb, AT, COMMIT).pubSub();

        assertThat(decode(body)).isEqualTo(new Decoded.Gap(verb + " Opportunity", List.of(DEAL), List.of()));
        assertThat(decode(SalesforceEvents.of("Case", "5001", verb, AT, COMMIT).pubSub()))
                .isInstanceOf(Decoded.Ignored.class);
    }

    @Test
    @DisplayName(
            "Trap 16: of a gap that deletes or restores it is known that it does; an undeletion brings a deal back")
    void appliesWhatAGapTells() {
        String won = SalesforceEvents.of("Opportunity", DEAL, "CREATE", AT, 1)
                .with("StageName", "Closed Won")
                .eventBridge();
        String deleted = SalesforceEvents.of("Opportunity", DEAL, "GAP_DELETE", "2027-02-11T00:00:00Z", 2)
                .cometD();
        String restored = SalesforceEvents.of("Opportunity", DEAL, "UNDELETE", "2027-02-12T00:00:00Z", 3)
                .with("StageName", "Closed Won")
                .cometD();

        List<FactChange> afterGap = new ArrayList<>(changes(won));
        afterGap.addAll(((Decoded.Gap) decode(deleted)).facts());
        assertThat(facts(afterGap).counted()).isFalse();
        afterGap.addAll(changes(restored));
        assertThat(facts(afterGap).counted()).isTrue();
        assertThat(facts(afterGap).outcome()).isEqualTo(Outcome.WON);
    }

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

    private static DealFacts facts(List<FactChange> changes) {
        return DealReading.facts(
                changes.stream().map(FactChange::says).reduce(FactState.empty(), FactState::join), RULES);
    }

    private static FactState deal(String body) {
        List<FactChange> changes = changes(body);
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).fact()).isEqualTo(FactId.deal(DEAL));
        return changes.get(0).says();
    }

    private static List<FactChange> changes(String body) {
        Decoded decoded = decode(body);
        assertThat(decoded).isInstanceOf(Decoded.Changes.class);
        return ((Decoded.Changes) decoded).facts();
    }

    private static Decoded decode(String body) {
        return Raw.decode("SALESFORCE", body);
    }

    private static String captured(String name) {
        return new String(VendorBodies.read("salesforce/" + name + ".json"), UTF_8);
    }
}

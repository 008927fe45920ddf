package io.boussole.metrics.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import io.boussole.metrics.source.SourceOption;
import io.boussole.metrics.source.hubspot.HubSpotSource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What HubSpot says of contacts, companies and activities, and of whole objects. */
class DecodeHubSpotObjectsTest {
    private static final Instant AT = Instant.parse("2027-01-12T09:30:00.123Z");

    @ParameterizedTest
    @CsvSource({
        "contact,email,Ann@Example.COM,EMAIL,ann@example.com",
        "contact,email,'',EMAIL,''",
        "contact,hs_analytics_source,PAID_SEARCH,SOURCE,PAID_SEARCH",
        "contact,hubspot_owner_id,75514748,OWNER,75514748",
        "contact,createdate,1767225600000,CREATED_AT,2026-01-01T00:00:00Z",
        "contact,hs_lifecyclestage_marketingqualifiedlead_date,1767225600000,MQL_AT,2026-01-01T00:00:00Z",
        "contact,hs_v2_date_entered_salesqualifiedlead,1767225600000,SQL_AT,2026-01-01T00:00:00Z",
        "company,domain,example.com,DOMAIN,example.com",
        "company,numberofemployees,250,SIZE,250",
        "deal,closed_lost_reason,Price,LOSS_REASON,Price",
        "deal,notes_last_updated,1767225600000,LAST_ACTIVITY_AT,2026-01-01T00:00:00Z",
        "meeting_event,hs_meeting_start_time,1767225600000,STARTS_AT,2026-01-01T00:00:00Z",
        "meeting_event,hs_createdate,1767225600000,BOOKED_AT,2026-01-01T00:00:00Z",
        "call,hs_call_duration,61500,DURATION_SECONDS,62",
        "call,hs_call_direction,OUTBOUND,DIRECTION,outbound",
        "call,hs_call_status,NO_ANSWER,CONNECTED,false",
        "task,hs_task_type,CALL,TASK_TYPE,CALL",
        "task,hs_task_status,COMPLETED,COMPLETED_AT,2027-01-12T09:30:00.123Z",
        "task,hs_task_status,NOT_STARTED,COMPLETED_AT,''",
        "task,hs_timestamp,1767225600000,DUE_AT,2026-01-01T00:00:00Z",
        "lead,hs_createdate,1767225600000,CREATED_AT,2026-01-01T00:00:00Z",
    })
    @DisplayName("Trap 4: every value is text, a cleared one is empty")
    void readsThePropertiesOfEachObject(String object, String name, String sent, Property property, String kept) {
        FactState says = says(decode(HubSpotEvents.other(object, 5).set(name, sent, AT)));

        assertThat(says.register(Slot.of(property))).contains(new Register(kept, Stamp.of(AT)));
    }

    @Test
    @DisplayName("Trap 3: contacts are read alike in both vocabularies")
    void readsContactsInBothVocabulariesAlike() {
        HubSpotEvents specific = HubSpotEvents.contact(5);
        HubSpotEvents generic = HubSpotEvents.contact(5).inGenericVocabulary();
        HubSpotEvents documented = HubSpotEvents.contact(5).namingItsTypeEventType();

        Decoded expected = decode(specific.set("lifecyclestage", "marketingqualifiedlead", AT));
        assertThat(decode(generic.set("lifecyclestage", "marketingqualifiedlead", AT)))
                .isEqualTo(expected);
        assertThat(decode(documented.set("lifecyclestage", "marketingqualifiedlead", AT)))
                .isEqualTo(expected);
        assertThat(says(expected).history(Slot.of(Property.LIFECYCLE_STAGE)))
                .containsExactly(new HistoryEntry(Slot.of(Property.LIFECYCLE_STAGE), AT, "marketingqualifiedlead"));
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED,'',false,false",
        "COMPLETED,true,false,false",
        "NO_SHOW,false,true,false",
        "CANCELED,false,false,true",
        "RESCHEDULED,false,false,true",
    })
    void readsTheOutcomeOfAMeeting(String outcome, String held, String missed, String cancelled) {
        FactState says = says(decode(HubSpotEvents.other("meeting_event", 9).set("hs_meeting_outcome", outcome, AT)));

        assertThat(says.register(Slot.of(Property.HELD))).map(Register::value).contains(held);
        assertThat(says.register(Slot.of(Property.NO_SHOW)))
                .map(Register::value)
                .contains(missed);
        assertThat(says.register(Slot.of(Property.CANCELLED)))
                .map(Register::value)
                .contains(cancelled);
    }

    @Test
    void tellsAnsweredCallsByHubSpotsOwnOutcomes() {
        HubSpotEvents call = HubSpotEvents.other("call", 3);

        assertThat(says(decode(call.set("hs_call_disposition", "f240bbac-87c9-4f6e-bf70-924b57d47db7", AT)))
                        .says(Property.CONNECTED, "true"))
                .isTrue();
        assertThat(says(decode(call.set("hs_call_disposition", "73a0d17f-1163-4015-bdd5-ec830791da20", AT)))
                        .says(Property.CONNECTED, "false"))
                .isTrue();
        assertThat(says(decode(call.set("hs_call_disposition", "an-account's-own", AT)))
                        .value(Property.CONNECTED))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "deal,contact,DEAL,CONTACT:7",
        "deal,company,DEAL,COMPANY:7",
        "contact,company,CONTACT,COMPANY:7",
        "meeting_event,contact,MEETING,CONTACT:7",
        "meeting_event,deal,MEETING,DEAL:7",
        "call,contact,CALL,CONTACT:7",
        "task,deal,TASK,DEAL:7",
        "email,contact,MESSAGE,CONTACT:7",
    })
    @DisplayName("Trap 2: both events of one association say the same of the same fact")
    void saysTheSameFromBothSidesOfAnAssociation(String one, String other, FactKind kind, String slot) {
        HubSpotEvents holder = HubSpotEvents.other(one, 5);
        HubSpotEvents linked = HubSpotEvents.other(other, 7);

        Decoded added = decode(holder.linked(linked, false, AT));

        assertThat(added)
                .isEqualTo(Decoded.Changes.of(new FactChange(
                        new FactId(kind, "5"),
                        AT,
                        FactState.of(Slot.parse(slot), new Register("true", Stamp.of(AT))))));
        assertThat(decode(linked.linked(holder, false, AT))).isEqualTo(added);
        assertThat(says(decode(linked.linked(holder, true, AT))).value(Slot.parse(slot)))
                .contains("false");
    }

    @Test
    @DisplayName("Trap 2: an association in the older vocabulary has no objectId")
    void readsAnAssociationInTheOlderVocabulary() {
        Decoded told = decode(HubSpotEvents.deal(5).linked(HubSpotEvents.contact(7), false, AT));

        assertThat(told).isEqualTo(decode(HubSpotEvents.contact(7).linked(HubSpotEvents.deal(5), false, AT)));
        assertThat(says(told).value(new Slot(Property.CONTACT, "7"))).contains("true");
    }

    /** Contacts of a deal keep their association when one of its labels goes. */
    @Test
    void keepsAnAssociationThatLosesItsLabel() {
        String removed = HubSpotEvents.other("deal", 5)
                .linked(HubSpotEvents.contact(7), true, AT)
                .replace("HUBSPOT_DEFINED", "USER_DEFINED");

        assertThat(decode(removed)).isInstanceOf(Decoded.Ignored.class);
        assertThat(decode(removed.replace("\"associationRemoved\":true", "\"associationRemoved\":false")))
                .isInstanceOf(Decoded.Changes.class);
    }

    @Test
    @DisplayName("Trap 8: what an integration wrote, ours or another, is read as what a person wrote")
    void readsWhatAnIntegrationWroteAlike() {
        String byPerson = HubSpotEvents.deal(5).set("amount", "2000", AT);
        String byIntegration = byPerson.replace("CRM_UI", "INTEGRATION");

        assertThat(byIntegration).isNotEqualTo(byPerson);
        assertThat(decode(byIntegration)).isEqualTo(decode(byPerson));
    }

    @Test
    void readsWhatAnAccountCallsOtherwise() {
        Map<String, String> options = Map.of(
                "sourceProperty", "lead_channel",
                "campaignProperty", "utm_campaign",
                "segmentProperty", "icp_segment",
                "lossReasonProperty", "why_lost",
                "qualificationProperty", "sales_status");

        assertThat(new HubSpotSource().options())
                .extracting(SourceOption::name)
                .containsExactlyInAnyOrderElementsOf(options.keySet());
        HubSpotEvents deal = HubSpotEvents.deal(5);
        assertThat(says(decode(deal.set("lead_channel", "Fair", AT), options)).value(Property.SOURCE))
                .contains("Fair");
        assertThat(says(decode(deal.set("utm_campaign", "spring", AT), options)).value(Property.CAMPAIGN))
                .contains("spring");
        assertThat(says(decode(deal.set("icp_segment", "mid-market", AT), options))
                        .value(Property.SEGMENT))
                .contains("mid-market");
        assertThat(says(decode(deal.set("why_lost", "Price", AT), options)).value(Property.LOSS_REASON))
                .contains("Price");
        assertThat(says(decode(HubSpotEvents.contact(1).set("sales_status", "SQL", AT), options))
                        .value(Property.LIFECYCLE_STAGE))
                .contains("SQL");
        assertThat(decode(deal.set("hs_analytics_source", "PAID_SEARCH", AT), options))
                .isInstanceOf(Decoded.Ignored.class);
    }

    @Test
    void takesTheLatestSourceOnlyWhileTheOriginalOneIsUnknown() {
        FactState latest = says(decode(HubSpotEvents.contact(1).set("hs_latest_source", "DIRECT_TRAFFIC", AT)));
        FactState newer =
                says(decode(HubSpotEvents.contact(1).set("hs_latest_source", "PAID_SEARCH", AT.plusSeconds(60))));
        FactState original =
                says(decode(HubSpotEvents.contact(1).set("hs_analytics_source", "REFERRALS", AT.minusSeconds(3600))));

        assertThat(newer.join(latest).value(Property.SOURCE)).contains("PAID_SEARCH");
        assertThat(newer.join(original).join(latest).value(Property.SOURCE)).contains("REFERRALS");
    }

    @Test
    void readsADealThatAWorkflowPosts() {
        FactState says = says(decode("""
                {"portalId":4242,"dealId":151088,"isDeleted":false,
                 "associations":{"associatedVids":[27136],"associatedCompanyIds":[8954037],"associatedDealIds":[]},
                 "properties":{"dealstage":{"value":"closedwon","timestamp":1799746200123,"source":"CRM_UI"},
                  "amount":{"value":"2000","timestamp":1767225600000},"hs_lastmodifieddate":{"value":"1799746200123"}}}"""));

        assertThat(says.stages()).containsExactly(HistoryEntry.stage(AT, "closedwon"));
        assertThat(says.register(Slot.of(Property.AMOUNT)))
                .contains(new Register("2000", Stamp.of(Instant.parse("2026-01-01T00:00:00Z"))));
        assertThat(says.value(new Slot(Property.CONTACT, "27136"))).contains("true");
        assertThat(says.value(new Slot(Property.COMPANY, "8954037"))).contains("true");
    }

    @Test
    void readsAContactThatAWorkflowPostsWithItsHistory() {
        Decoded decoded = decode("""
                {"vid":1801,"canonical-vid":1801,"portal-id":4242,"properties":{
                 "email":{"value":"Ann@example.com","versions":[{"value":"Ann@example.com","timestamp":1767225600000}]},
                 "lifecyclestage":{"value":"salesqualifiedlead","versions":[
                  {"value":"salesqualifiedlead","timestamp":1799746200123},{"value":"lead","timestamp":1767225600000}]}}}""");

        assertThat(((Decoded.Changes) decoded).facts().get(0).fact()).isEqualTo(FactId.contact("1801"));
        assertThat(says(decoded).value(Property.LIFECYCLE_STAGE)).contains("salesqualifiedlead");
        assertThat(says(decoded).history(Slot.of(Property.LIFECYCLE_STAGE)))
                .extracting(HistoryEntry::value)
                .containsExactly("lead", "salesqualifiedlead");
        assertThat(says(decoded).value(Property.EMAIL)).contains("ann@example.com");
    }

    @Test
    void readsFieldsThatSomebodyChose() {
        Decoded decoded = decode("{\"hs_object_id\":\"77\",\"dealstage\":\"closedwon\",\"amount\":\"1200.50\"}");

        assertThat(((Decoded.Changes) decoded).facts().get(0).fact()).isEqualTo(FactId.deal("77"));
        assertThat(says(decoded).register(Slot.of(Property.AMOUNT)))
                .contains(new Register("1200.5", Stamp.of(Raw.RECEIVED)));
        assertThat(says(decoded).stages()).isEmpty();
    }

    /** A ticket has an address too, and is no contact. */
    @Test
    void ignoresAnObjectOfAnotherType() {
        assertThat(decode("{\"objectTypeId\":\"0-5\",\"objectId\":7,\"properties\":{\"email\":\"ann@example.com\"}}"))
                .isInstanceOf(Decoded.Ignored.class);
    }

    @Test
    void readsAnObjectOfTheApi() {
        Decoded decoded = decode("""
                {"objectTypeId":"0-3","id":"512","archived":false,"createdAt":"2026-12-01T08:00:00Z",
                 "updatedAt":"2027-01-12T09:30:00.123Z","properties":{"amount":"1500.00","dealstage":"closedwon","closedate":null},
                 "propertiesWithHistory":{"dealstage":[{"value":"closedwon","timestamp":"2027-01-10T10:00:00Z"},
                  {"value":"qualifiedtobuy","timestamp":"2026-12-01T08:00:00Z"}]}}""");

        assertThat(says(decoded).stages())
                .extracting(HistoryEntry::value)
                .containsExactly("qualifiedtobuy", "closedwon");
        assertThat(says(decoded).register(Slot.of(Property.AMOUNT))).contains(new Register("1500", Stamp.of(AT)));
        assertThat(says(decoded).register(Slot.of(Property.CLOSED_AT))).contains(new Register("", Stamp.of(AT)));
    }

    private static Decoded decode(String event) {
        return Raw.decode("HUBSPOT", event);
    }

    private static Decoded decode(String event, Map<String, String> options) {
        return Decoders.decode(
                new RawEvent("HUBSPOT", event, Map.of(), Raw.RECEIVED, new SenderSettings(ZoneOffset.UTC, options)));
    }

    private static FactState says(Decoded decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Changes.class);
        List<FactChange> changes = ((Decoded.Changes) decoded).facts();
        assertThat(changes).hasSize(1);
        return changes.get(0).says();
    }
}

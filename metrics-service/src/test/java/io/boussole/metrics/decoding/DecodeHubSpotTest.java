package io.boussole.metrics.decoding;

import static io.boussole.metrics.decoding.RejectionCode.INVALID_VALUE;
import static io.boussole.metrics.decoding.RejectionCode.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeHubSpotTest {
    private static final Instant AT = Instant.parse("2027-01-12T09:30:00.123Z");
    private static final long DEAL = 9_007_199_254_740_993L;

    @Test
    void readsACreationWithTheTimeItHappened() {
        Decoded decoded = decode(HubSpotEvents.deal(DEAL).created(AT));

        FactState says = FactState.of(Property.LIFECYCLE, Lifecycle.PRESENT.at(AT))
                .join(FactState.of(Property.CREATION_EVENT, new Register("2027-01-12T09:30:00.123Z", Stamp.of(AT))));
        assertThat(decoded).isEqualTo(changes(new FactChange(FactId.deal("9007199254740993"), AT, says)));
    }

    @Test
    @DisplayName("Trap 5: a stage's identifier is a word, a number or a UUID")
    void readsAStageWithTheTimeItWasEntered() {
        Decoded decoded = decode(HubSpotEvents.deal(DEAL).set("dealstage", "b4f2-uuid", AT));

        FactState says = FactState.of(Property.STAGE, new Register("b4f2-uuid", Stamp.of(AT)))
                .join(FactState.of(HistoryEntry.stage(AT, "b4f2-uuid")));
        assertThat(decoded).isEqualTo(changes(new FactChange(FactId.deal("9007199254740993"), AT, says)));
    }

    @ParameterizedTest
    @CsvSource({
        "amount,2000,AMOUNT,2000",
        "amount,2000.00,AMOUNT,2000",
        "amount,0012.5,AMOUNT,12.5",
        "amount,1.25E4,AMOUNT,12500",
        "amount,-50,AMOUNT,-50",
        "amount,'',AMOUNT,''",
        "deal_currency_code,eur,CURRENCY,EUR",
        "hubspot_owner_id,75514748,OWNER,75514748",
        "createdate,1767225600000,CREATED_AT,2026-01-01T00:00:00Z",
        "closedate,2026-02-03T10:00:00+01:00,CLOSED_AT,2026-02-03T09:00:00Z",
        "closedate,2026-02-03,CLOSED_AT,2026-02-03T00:00:00Z",
        "closedate,'',CLOSED_AT,''",
        "hs_is_closed_won,true,CLOSED_WON,true",
        "hs_is_closed_lost,false,CLOSED_LOST,false",
    })
    void readsPropertiesThatAreAlwaysText(String name, String sent, Property property, String kept) {
        Decoded decoded = decode(HubSpotEvents.deal(5).set(name, sent, AT));

        FactState says = FactState.of(property, new Register(kept, Stamp.of(AT)));
        assertThat(decoded).isEqualTo(changes(new FactChange(FactId.deal("5"), AT, says)));
    }

    @Test
    void readsBothVocabulariesAlike() {
        List<Decoded> specific = vocabulary(HubSpotEvents.deal(8));
        List<Decoded> generic = vocabulary(HubSpotEvents.deal(8).inGenericVocabulary());
        List<Decoded> documented = vocabulary(HubSpotEvents.deal(8).namingItsTypeEventType());

        assertThat(generic).isEqualTo(specific);
        assertThat(documented).isEqualTo(specific);
        assertThat(specific).allMatch(decoded -> decoded instanceof Decoded.Changes);
    }

    @Test
    void tellsBothSidesOfAMergeUnderANewIdentifier() {
        Decoded decoded = decode(HubSpotEvents.deal(1).absorbs(2, 3, AT));

        assertThat(((Decoded.Changes) decoded).facts())
                .extracting(change -> change.fact().id())
                .containsExactly("3", "1", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'subscriptionType':'contact.propertyChange','objectId':1,'occurredAt':1767225600000,'propertyName':'firstname','propertyValue':'x'}",
                "{'subscriptionType':'ticket.creation'}",
                "{'subscriptionType':'conversation.newMessage','objectId':1}",
                "{'subscriptionType':'object.propertyChange','objectTypeId':'0-5','objectId':1}",
                "{'subscriptionType':'object.creation','objectTypeId':'2-1234567'}",
                "{'subscriptionType':'deal.associationChange','occurredAt':1767225600000,'associationType':'DEAL_TO_LINE_ITEM','fromObjectId':1,'toObjectId':2}",
                "{'subscriptionType':'contact.associationChange','occurredAt':1767225600000,'associationType':'CONTACT_TO_CONTACT','fromObjectId':1,'toObjectId':2}",
                "{'subscriptionType':'object.associationChange','occurredAt':1767225600000,'fromObjectTypeId':'0-3','toObjectTypeId':'0-1','associationCategory':'USER_DEFINED','associationTypeId':37,'fromObjectId':1,'toObjectId':2,'associationRemoved':true}",
                "{'subscriptionType':'deal.propertyChange','objectId':1,'occurredAt':1767225600000,'propertyName':'hs_priority','propertyValue':'x'}",
            })
    void ignoresWhatNoMeasureNeeds(String event) {
        assertThat(decode(event)).isInstanceOf(Decoded.Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'eventId':1,'subscriptionType':'contact.creation','objectId':123,'changeSource':'CRM','changeFlag':'NEW','occurredAt':1539000000845}",
                "{'eventId':1,'subscriptionType':'deal.creation','objectId':123,'changeFlag':'NEW','occurredAt':1539000000845}",
                "{'eventId':1,'subscriptionType':'deal.propertyChange','objectId':123,'propertyName':'amount','propertyValue':'sample-value'}",
            })
    @DisplayName("Trap 7: what the Test button sends is well-formed and false")
    void recognisesTheTestButton(String event) {
        assertThat(decode(event)).isEqualTo(new Decoded.TestTraffic());
    }

    @Test
    void takesARealDealThatHappensToBeNumber123() {
        assertThat(decode(HubSpotEvents.deal(123).created(AT))).isInstanceOf(Decoded.Changes.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'objectId':1} | MISSING_MEMBER | subscriptionType, or of a workflow's own body objectId with properties; else connect it by a mapping",
                "{'properties':{'dealstage':'x'}} | MISSING_MEMBER | subscriptionType, or of a workflow's own body objectId with properties; else connect it by a mapping",
                "{'subscriptionType':'deal.associationChange','occurredAt':1767225600000,'fromObjectId':1,'toObjectId':2} | MISSING_MEMBER | associationType",
                "{'subscriptionType':'deal.associationChange','occurredAt':1767225600000,'associationType':'DEAL_TO_CONTACT','fromObjectId':1} | MISSING_MEMBER | toObjectId",
                "{'subscriptionType':'deal.exploded','objectId':1,'occurredAt':1767225600000} | UNKNOWN_EVENT_TYPE | deal.exploded",
                "{'subscriptionType':'starship.creation','objectId':1} | UNKNOWN_EVENT_TYPE | starship.creation",
                "{'subscriptionType':'creation','objectId':1} | UNKNOWN_EVENT_TYPE | creation",
                "{'subscriptionType':'object.creation','objectId':1} | MISSING_MEMBER | objectTypeId",
                "{'subscriptionType':'object.creation','objectId':1,'objectTypeId':'deal'} | INVALID_VALUE | objectTypeId",
                "{'subscriptionType':'deal.creation','occurredAt':1767225600000} | MISSING_MEMBER | objectId",
                "{'subscriptionType':'deal.creation','objectId':'','occurredAt':1767225600000} | MISSING_MEMBER | objectId",
                "{'subscriptionType':'deal.creation','objectId':1.5,'occurredAt':1767225600000} | INVALID_VALUE | objectId",
                "{'subscriptionType':'deal.creation','objectId':{},'occurredAt':1767225600000} | INVALID_VALUE | objectId",
                "{'subscriptionType':'deal.creation','objectId':1} | MISSING_MEMBER | occurredAt",
                "{'subscriptionType':'deal.creation','objectId':1,'occurredAt':'yesterday'} | INVALID_VALUE | occurredAt",
                "{'subscriptionType':'deal.creation','objectId':1,'occurredAt':1767225600} | INVALID_VALUE | occurredAt",
                "{'subscriptionType':'deal.creation','objectId':1,'occurredAt':1767225600000000} | INVALID_VALUE | occurredAt",
                "{'subscriptionType':'deal.propertyChange','objectId':1,'occurredAt':1767225600000} | MISSING_MEMBER | propertyName",
                "{'subscriptionType':'deal.propertyChange','objectId':1,'occurredAt':1767225600000,'propertyName':'amount'} | MISSING_MEMBER | propertyValue",
                "{'subscriptionType':'deal.merge','occurredAt':1767225600000} | MISSING_MEMBER | primaryObjectId",
                "{'subscriptionType':'deal.merge','occurredAt':1767225600000,'primaryObjectId':1} | MISSING_MEMBER | mergedObjectIds",
            })
    void saysWhatItCouldNotUnderstand(String event, RejectionCode code, String detail) {
        assertThat(decode(event)).isEqualTo(new Decoded.Rejected(code, detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,000", "two", "1e999999999", "0x10", "1e40", "NaN", "--1", "1.2.3"})
    void refusesWhatIsNoAmount(String amount) {
        Decoded decoded = decode(HubSpotEvents.deal(1).set("amount", amount, AT));

        assertThat(decoded).isInstanceOf(Decoded.Rejected.class);
        assertThat(((Decoded.Rejected) decoded).code()).isEqualTo(INVALID_VALUE);
    }

    /** Half a surrogate pair and NUL come back from the database as something else, so a deal of that name would never be found. */
    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "a\\udc00b", "a\\u0000b"})
    void refusesAnIdentifierThatTheDatabaseCannotHold(String id) {
        String event = "{'subscriptionType':'deal.creation','objectId':'" + id + "','occurredAt':1767225600000}";

        assertThat(decode(event)).isEqualTo(new Decoded.Rejected(INVALID_VALUE, "objectId"));
    }

    @Test
    void marksWhatTheDatabaseCannotHoldOfALabel() {
        Decoded decoded = decode(HubSpotEvents.deal(1).set("dealname", "A\\ud83d\\ude80 \\ud83d B\\u0000", AT));

        FactState says = FactState.of(Property.NAME, new Register("A\ud83d\ude80 \uFFFD B", Stamp.of(AT)));
        assertThat(decoded).isEqualTo(changes(new FactChange(FactId.deal("1"), AT, says)));
    }

    @Test
    void refusesANumberThatWouldFillTheMemory() {
        String event = HubSpotEvents.deal(1).set("amount", "1", AT).replace("\"1\"", "1e999999999");

        assertThat(((Decoded.Rejected) decode(event)).code()).isEqualTo(INVALID_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "17", "{", "{}{}", "<deal/>", "\"deal\""})
    void refusesWhatIsNoEvent(String body) {
        assertThat(Raw.decode("HUBSPOT", body))
                .isInstanceOfSatisfying(
                        Decoded.Rejected.class,
                        rejected -> assertThat(rejected.code()).isEqualTo(UNREADABLE));
    }

    @Test
    void refusesWhatIsNoText() {
        assertThat(Raw.decode("HUBSPOT", null)).isEqualTo(new Decoded.Rejected(UNREADABLE, "not UTF-8"));
    }

    @Test
    void refusesASourceNobodyKnows() {
        assertThat(Raw.decode("FAX", "{}")).isEqualTo(new Decoded.Rejected(RejectionCode.UNKNOWN_SOURCE, "FAX"));
    }

    private static List<Decoded> vocabulary(HubSpotEvents deal) {
        return List.of(
                decode(deal.created(AT)),
                decode(deal.set("amount", "2000", AT)),
                decode(deal.set("dealstage", "closedwon", AT)),
                decode(deal.deleted(AT)),
                decode(deal.restored(AT)),
                decode(deal.erased(AT)),
                decode(deal.absorbs(2, 3, AT)));
    }

    private static Decoded decode(String event) {
        return Raw.decode("HUBSPOT", event.replace('\'', '"'));
    }

    private static Decoded changes(FactChange... changes) {
        return new Decoded.Changes(List.of(changes));
    }
}

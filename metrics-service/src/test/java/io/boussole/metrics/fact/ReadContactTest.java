package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.boussole.metrics.decoding.HubSpotEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What happened to a person, told by HubSpot's events of a contact. */
class ReadContactTest {
    private static final Instant CREATED = Instant.parse("2027-01-04T09:00:00Z");
    private static final Instant QUALIFIED = Instant.parse("2027-01-11T09:00:00Z");
    private static final Instant ACCEPTED = Instant.parse("2027-01-20T09:00:00Z");
    private static final PersonKey ANN = PersonKey.email("ann@example.com");
    private static final HubSpotEvents CONTACT = HubSpotEvents.contact(17);

    @Test
    @DisplayName("Row 31: a person is a lead when created, an MQL and an SQL when the lifecycle first says so")
    void tellsWhenAPersonReachedEachStage() {
        Reading reading = read(
                CONTACT.created(CREATED),
                CONTACT.set("email", "Ann@Example.com", CREATED),
                CONTACT.set("lifecyclestage", "marketingqualifiedlead", QUALIFIED),
                CONTACT.set("lifecyclestage", "salesqualifiedlead", ACCEPTED));

        assertThat(reading.moments())
                .containsExactlyInAnyOrder(
                        moment(ANN, Moment.Type.LEAD, CREATED),
                        moment(ANN, Moment.Type.MQL, QUALIFIED),
                        moment(ANN, Moment.Type.SQL, ACCEPTED));
        assertThat(reading.aliases()).containsExactly(new Alias(PersonKey.contact("17"), ANN));
        assertThat(reading.summary().outcome()).isEqualTo("SQL");
    }

    @Test
    void takesWhoJumpsAStageAsHavingPassedIt() {
        assertThat(read(CONTACT.created(CREATED), CONTACT.set("lifecyclestage", "customer", ACCEPTED))
                        .moments())
                .extracting(Moment::type, Moment::at)
                .containsExactlyInAnyOrder(
                        tuple(Moment.Type.LEAD, CREATED),
                        tuple(Moment.Type.MQL, ACCEPTED),
                        tuple(Moment.Type.SQL, ACCEPTED));
    }

    @Test
    void countsTheFirstQualificationOnly() {
        Reading reading = read(
                CONTACT.set("lifecyclestage", "marketingqualifiedlead", QUALIFIED),
                CONTACT.set("lifecyclestage", "lead", QUALIFIED.plusSeconds(60)),
                CONTACT.set("lifecyclestage", "marketingqualifiedlead", ACCEPTED));

        assertThat(reading.moments()).containsExactly(moment(PersonKey.contact("17"), Moment.Type.MQL, QUALIFIED));
    }

    @Test
    void takesTheDatesThatTheSenderStates() {
        Reading reading = read(
                CONTACT.set("lifecyclestage", "salesqualifiedlead", ACCEPTED.plusSeconds(86_400)),
                CONTACT.set("hs_lifecyclestage_marketingqualifiedlead_date", QUALIFIED, ACCEPTED),
                CONTACT.set("hs_v2_date_entered_salesqualifiedlead", ACCEPTED, ACCEPTED));

        assertThat(reading.moments())
                .extracting(Moment::type, Moment::at)
                .containsExactly(tuple(Moment.Type.MQL, QUALIFIED), tuple(Moment.Type.SQL, ACCEPTED));
    }

    @Test
    void readsTheWordsOfTheAccount() {
        FactRules rules =
                new FactRules(Set.of(), Set.of(), Map.of("lead", FunnelStage.LEAD, "warm", FunnelStage.MQL), null, "");
        KeptFacts kept = new KeptFacts("HUBSPOT", rules)
                .take(List.of(
                        CONTACT.created(CREATED),
                        CONTACT.set("lifecyclestage", "subscriber", CREATED),
                        CONTACT.set("lifecyclestage", "lead", QUALIFIED),
                        CONTACT.set("lifecyclestage", "warm", ACCEPTED)));

        assertThat(reading(kept, FactId.contact("17")).moments())
                .extracting(Moment::type, Moment::at)
                .containsExactly(tuple(Moment.Type.LEAD, QUALIFIED), tuple(Moment.Type.MQL, ACCEPTED));
    }

    @Test
    void saysNothingOfWhoIsGone() {
        List<String> history = List.of(
                CONTACT.created(CREATED),
                CONTACT.set("email", "ann@example.com", CREATED),
                CONTACT.set("lifecyclestage", "customer", ACCEPTED));
        for (String end : List.of(CONTACT.deleted(ACCEPTED.plusSeconds(1)), CONTACT.erased(ACCEPTED.plusSeconds(1)))) {
            Reading reading = reading(KeptFacts.ofHubSpot().take(history).take(List.of(end)), FactId.contact("17"));

            assertThat(reading.moments()).isEmpty();
            assertThat(reading.aliases()).isEmpty();
            assertThat(reading.summary().counted()).isFalse();
        }
    }

    @Test
    void countsARestoredPersonAgain() {
        Reading reading = read(CONTACT.restored(ACCEPTED), CONTACT.deleted(QUALIFIED), CONTACT.created(CREATED));

        assertThat(reading.moments()).extracting(Moment::type).containsExactly(Moment.Type.LEAD);
    }

    @Test
    @DisplayName("Trap 6: an erasure forgets the address, before and after the deletion that comes with it")
    void forgetsAnErasedPersonInAnyOrder() {
        List<String> events = List.of(
                CONTACT.erased(ACCEPTED),
                CONTACT.deleted(ACCEPTED),
                CONTACT.set("email", "ann@example.com", CREATED),
                CONTACT.created(CREATED));
        KeptFacts forwards = KeptFacts.ofHubSpot().takeOneByOne(events);
        List<String> reversed = new ArrayList<>(events);
        Collections.reverse(reversed);
        KeptFacts backwards = KeptFacts.ofHubSpot().takeOneByOne(reversed);

        FactState state = forwards.fact(FactId.contact("17")).state();
        assertThat(state).isEqualTo(backwards.fact(FactId.contact("17")).state());
        assertThat(state.value(Property.EMAIL)).isEmpty();
        assertThat(reading(forwards, FactId.contact("17")).moments()).isEmpty();
    }

    @Test
    void tellsThePersonsOfADealWhatHappenedToIt() {
        HubSpotEvents deal = HubSpotEvents.deal(5);
        KeptFacts kept = KeptFacts.ofHubSpot()
                .take(List.of(
                        deal.created(QUALIFIED),
                        deal.set("dealstage", "closedwon", ACCEPTED),
                        deal.linked(CONTACT, false, QUALIFIED),
                        HubSpotEvents.contact(18).linked(deal, false, QUALIFIED),
                        HubSpotEvents.contact(18).linked(deal, true, ACCEPTED)));

        assertThat(reading(kept, FactId.deal("5")).moments())
                .containsExactly(
                        moment(PersonKey.contact("17"), Moment.Type.OPPORTUNITY, QUALIFIED),
                        moment(PersonKey.contact("17"), Moment.Type.WON, ACCEPTED));
    }

    @Test
    void tellsADealInAnEarlyStageAsNoOpportunityYet() {
        FactRules rules =
                new FactRules(Set.of("closedwon"), Set.of("closedlost"), Map.of("demo", FunnelStage.SQL), null, "");
        HubSpotEvents deal = HubSpotEvents.deal(5);
        KeptFacts kept = new KeptFacts("HUBSPOT", rules)
                .take(List.of(
                        deal.created(CREATED),
                        deal.linked(CONTACT, false, CREATED),
                        deal.set("dealstage", "demo", CREATED),
                        deal.set("dealstage", "proposal", ACCEPTED)));

        assertThat(reading(kept, FactId.deal("5")).moments())
                .extracting(Moment::type, Moment::at)
                .containsExactly(tuple(Moment.Type.SQL, CREATED), tuple(Moment.Type.OPPORTUNITY, ACCEPTED));
    }

    @Test
    void tellsThePersonsOfALeadWhatHappenedToIt() {
        HubSpotEvents lead = HubSpotEvents.other("lead", 9);
        KeptFacts kept = KeptFacts.ofHubSpot()
                .take(List.of(
                        lead.created(CREATED),
                        lead.linked(CONTACT, false, CREATED),
                        lead.set("hs_pipeline_stage", "qualified-stage-id", QUALIFIED)));

        Reading reading = reading(kept, FactId.contact("lead/9"));
        assertThat(reading.moments())
                .extracting(Moment::person, Moment::type)
                .containsExactly(
                        tuple(PersonKey.contact("17"), Moment.Type.LEAD),
                        tuple(PersonKey.contact("17"), Moment.Type.MQL),
                        tuple(PersonKey.contact("17"), Moment.Type.SQL));
        assertThat(reading.aliases()).isEmpty();
    }

    private static Moment moment(PersonKey person, Moment.Type type, Instant at) {
        return new Moment(person, type, at, Dimensions.NONE);
    }

    private static Reading read(String... events) {
        return reading(KeptFacts.ofHubSpot().takeOneByOne(List.of(events)), FactId.contact("17"));
    }

    private static Reading reading(KeptFacts kept, FactId id) {
        return Objects.requireNonNull(kept.fact(id).reading());
    }
}

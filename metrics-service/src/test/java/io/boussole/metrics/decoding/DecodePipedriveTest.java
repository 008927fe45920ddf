package io.boussole.metrics.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.DealFacts;
import io.boussole.metrics.fact.DealReading;
import io.boussole.metrics.fact.Dimensions;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactRules;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Outcome;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodePipedriveTest {
    private static final Instant ADDED = Instant.parse("2027-01-05T08:00:00Z");
    private static final Instant WON = Instant.parse("2027-02-10T16:45:30Z");
    private static final Instant AT = Instant.parse("2027-02-10T16:45:31.250Z");

    @Test
    void readsAWonDeal() {
        DealFacts facts = facts(PipedriveBodies.open(7, ADDED).wonAt(WON).v2("change", AT));

        assertThat(facts)
                .isEqualTo(new DealFacts(
                        true,
                        Outcome.WON,
                        ADDED,
                        WON,
                        null,
                        new BigDecimal("1250.5"),
                        "EUR",
                        new Dimensions("77", "", "", "1", "")));
    }

    @Test
    void readsBothVersionsOfOneDealAlike() {
        PipedriveBodies open = PipedriveBodies.open(7, ADDED);
        PipedriveBodies won = open.wonAt(WON);

        List<FactChange> v1 =
                List.of(one(open.v1("added", ADDED)), one(won.v1("updated", AT)), one(won.v1Deletion(AT)));
        List<FactChange> v2 =
                List.of(one(open.v2("create", ADDED)), one(won.v2("change", AT)), one(won.v2Deletion(AT)));

        for (int last = 1; last <= v1.size(); last++) {
            assertThat(facts(v1.subList(0, last))).isEqualTo(facts(v2.subList(0, last)));
        }
        assertThat(v1).extracting(change -> change.fact().id()).containsOnly("7");
        assertThat(v2).extracting(change -> change.fact().id()).containsOnly("7");
    }

    @Test
    @DisplayName("Trap 36: of three units in one body the finest orders two changes, and no unit is guessed")
    void keepsTheMicrosecondsThatOrderTwoChanges() {
        Instant first = Instant.parse("2027-02-10T16:45:31.250001Z");

        assertThat(one(PipedriveBodies.open(7, ADDED).v1("updated", first)).at())
                .isEqualTo(first);
    }

    @Test
    @DisplayName("Trap 11: a reopened deal is open, though it keeps the time it was first won")
    void readsAReopenedDealAsOpen() {
        PipedriveBodies open = PipedriveBodies.open(7, ADDED);

        DealFacts facts = facts(List.of(one(open.wonAt(WON).v2("change", WON)), one(open.v2("change", AT))));

        assertThat(facts.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(facts.wonAt()).isNull();
    }

    @Test
    void takesADeletedDealBackWhenItChangesAgain() {
        PipedriveBodies open = PipedriveBodies.open(7, ADDED);

        assertThat(facts(List.of(one(open.v2("create", ADDED)), one(open.v2Deletion(WON))))
                        .counted())
                .isFalse();
        assertThat(facts(List.of(one(open.v2Deletion(WON)), one(open.v2("change", AT))))
                        .counted())
                .isTrue();
    }

    @Test
    void saysNothingOfMembersThatAreAbsent() {
        FactState says = one("{'meta':{'action':'change','entity':'deal','id':'m','timestamp':'2027-01-01T00:00:00Z'},"
                        + "'data':{'id':'12','value':5}}")
                .says();

        assertThat(says.registers()).containsOnlyKeys(Slot.of(Property.AMOUNT), Slot.of(Property.LIFECYCLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'entity_id':9,'merged_to_id':10} | 9",
                "{'entity_id':10,'merged_from_id':9} | 10",
                "{'entity_id':'10','merged_from_id':'9'} | 10",
            })
    void hearsOfAMergeFromEitherSide(String meta, String told) {
        String body = "{'meta':"
                + meta.replace("}", ",'action':'change','entity':'deal','timestamp':'2027-01-01T00:00:00Z'},")
                + "'data':{'id':" + told + "}}";

        List<FactChange> deals = changes(body);

        assertThat(deals)
                .filteredOn(change -> change.fact().id().equals("9"))
                .anySatisfy(change ->
                        assertThat(change.says().value(Property.MERGED_INTO)).contains("10"));
        assertThat(deals)
                .filteredOn(change -> change.fact().id().equals("10"))
                .anySatisfy(change -> assertThat(change.says().absorbed()).containsOnlyKeys("9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage", "note", "user", "product", "deal_product"})
    void ignoresOtherEntities(String entity) {
        assertThat(decode("{'meta':{'action':'change','entity':'" + entity + "'}}"))
                .isInstanceOf(Decoded.Ignored.class);
        assertThat(decode("{'meta':{'action':'updated','object':'" + entity + "'}}"))
                .isInstanceOf(Decoded.Ignored.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | MISSING_MEMBER | meta",
                "{'meta':{}} | MISSING_MEMBER | meta.entity",
                "{'meta':{'entity':'deal'}} | MISSING_MEMBER | meta.action",
                "{'meta':{'entity':'deal','action':'explode'}} | UNKNOWN_EVENT_TYPE | explode.deal",
                "{'meta':{'entity':'comet','action':'change'}} | UNKNOWN_EVENT_TYPE | change.comet",
                "{'meta':{'entity':'deal','action':'change'},'data':null} | MISSING_MEMBER | data",
                "{'meta':{'entity':'deal','action':'change'},'data':{'id':1}} | MISSING_MEMBER | meta.timestamp",
                "{'meta':{'entity':'deal','action':'change','timestamp':'noon'},'data':{'id':1}} | INVALID_VALUE | meta.timestamp",
                "{'meta':{'entity':'deal','action':'delete','id':'d','timestamp':1767225600},'data':null} | MISSING_MEMBER | data.id",
                "{'meta':{'entity':'deal','action':'change','timestamp':1767225600},'data':{'id':1,'value':'a lot'}} | INVALID_VALUE | value",
                "{'meta':{'entity':'deal','action':'change','timestamp':1767225600},'data':{'id':1,'won_time':'soon'}} | INVALID_VALUE | won_time",
            })
    void saysWhatItCouldNotUnderstand(String body, RejectionCode code, String detail) {
        assertThat(decode(body)).isEqualTo(new Decoded.Rejected(code, detail));
    }

    private static DealFacts facts(String body) {
        return facts(changes(body));
    }

    private static DealFacts facts(List<FactChange> changes) {
        FactState state = changes.stream().map(FactChange::says).reduce(FactState.empty(), FactState::join);
        return DealReading.facts(state, FactRules.DEFAULT);
    }

    private static FactChange one(String body) {
        assertThat(changes(body)).hasSize(1);
        return changes(body).get(0);
    }

    private static List<FactChange> changes(String body) {
        assertThat(decode(body)).isInstanceOf(Decoded.Changes.class);
        return ((Decoded.Changes) decode(body)).facts();
    }

    private static Decoded decode(String body) {
        return Raw.decode("PIPEDRIVE", body.replace('\'', '"'));
    }
}

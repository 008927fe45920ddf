package io.boussole.metrics.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.DealFacts;
import io.boussole.metrics.fact.DealReading;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactRules;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Outcome;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.VendorBodies;
import io.boussole.metrics.source.activecampaign.ActiveCampaignSource;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodeActiveCampaignTest {
    private static final String DEAL =
            "&date_time=2027-02-10T10:45:31-06:00&deal[id]=7&deal[value]=1,100.50&deal[currency]=eur&deal[stage_title]=New"
                    + "&deal[stageid]=3&deal[owner]=1&deal[contactid]=9&deal[orgid]=0&contact[id]=9&contact[email]=Ada@Example.com";

    @Test
    @DisplayName(
            "Trap 20: currencies are in capitals, a time with an offset comes before the account's own, zero is nobody")
    void readsADeal() {
        FactState says = fact(
                FactId.deal("7"),
                "type=deal_add&deal[status]=0" + DEAL
                        + "&deal[create_date]=2027-02-10 10:00:00&deal[create_date_iso]=2027-02-10T10:00:00-06:00");

        DealFacts facts = DealReading.facts(says, FactRules.DEFAULT);
        assertThat(facts.amount()).isEqualByComparingTo(new BigDecimal("1100.5"));
        assertThat(facts.currency()).isEqualTo("EUR");
        assertThat(facts.createdAt()).isEqualTo("2027-02-10T16:00:00Z");
        assertThat(facts.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(says.stages()).hasSize(1);
        assertThat(says.value(new Slot(Property.CONTACT, "9"))).contains("true");
        assertThat(says.parts(Property.COMPANY)).isEmpty();
    }

    @Test
    @DisplayName("Trap 20: a time without an offset is one of the account's")
    void placesATimeInTheAccountsZone() {
        RawEvent event = new RawEvent(
                "ACTIVECAMPAIGN",
                split("type=deal_add" + DEAL + "&deal[create_date]=2027-07-10 10:00:00"),
                Map.of(),
                Raw.RECEIVED,
                new SenderSettings(ZoneId.of("Europe/Paris"), Map.of()));

        assertThat(((Decoded.Changes) Decoders.decode(event))
                        .facts()
                        .get(0)
                        .says()
                        .value(Property.CREATED_AT))
                .contains("2027-07-10T08:00:00Z");
    }

    @Test
    @DisplayName(
            "Trap 20: what changed is named in updated_fields[0..n]; everything else is repeated and moves nothing")
    void datesADecisionByTheUpdateThatNamesIt() {
        FactState won = fact(
                FactId.deal("7"),
                "type=deal_update&deal[status]=1&updated_fields[0]=mdate&updated_fields[12]=status" + DEAL);
        FactState renamed = fact(
                FactId.deal("7"),
                ("type=deal_update&deal[status]=1&updated_fields[0]=title" + DEAL).replace("2027-02-10", "2027-05-10"));

        DealFacts facts = DealReading.facts(renamed.join(won), FactRules.DEFAULT);
        assertThat(facts.outcome()).isEqualTo(Outcome.WON);
        assertThat(facts.wonAt()).isEqualTo("2027-02-10T16:45:31Z");
        assertThat(renamed.stages()).isEmpty();
        assertThat(fact(FactId.deal("7"), "type=deal_update&updated_fields[3]=stage" + DEAL)
                        .stages())
                .hasSize(1);
    }

    @Test
    @DisplayName("Trap 20: subscribe comes once for the contact and once for each list: that is one lead")
    void makesOneLeadOfTwoSubscriptions() {
        String subscribe =
                "type=subscribe&date_time=2027-02-10T10:45:31-06:00&contact[id]=9&contact[email]=a@example.com&list=";
        Map<FactId, FactState> facts = new HashMap<>();
        for (String list : List.of("1", "0", "2")) {
            changes(subscribe + list).forEach(change -> facts.merge(change.fact(), change.says(), FactState::join));
        }

        assertThat(facts).hasSize(1);
        assertThat(facts.getOrDefault(FactId.contact("9"), FactState.empty()).value(Property.CREATION_EVENT))
                .contains("2027-02-10T16:45:31Z");
        assertThat(fact(FactId.contact("9"), subscribe + "1").value(Property.CREATION_EVENT))
                .isEmpty();
    }

    @Test
    void readsTasks() {
        String task =
                "&date_time=2027-02-10T10:45:31-06:00&task[id]=4&task[type_title]=%s&task[duedate]=2027-02-11 11:00:00"
                        + "&task[duedate_iso]=2027-02-11T11:00:00-06:00&task[edate_iso]=2027-02-11T11:15:00-06:00&deal[id]=7&contact[id]=9";

        List<FactChange> planned = changes("type=deal_task_add" + task.formatted("Call"));
        assertThat(planned).extracting(change -> change.fact().kind()).containsExactly(FactKind.TASK, FactKind.CONTACT);
        assertThat(planned.get(0).says().value(Property.DUE_AT)).contains("2027-02-11T17:00:00Z");
        List<FactChange> done = changes("type=deal_task_complete" + task.formatted("Call"));
        assertThat(done)
                .extracting(change -> change.fact().kind())
                .containsExactly(FactKind.TASK, FactKind.CALL, FactKind.CONTACT);
        assertThat(done.get(1).says().value(Property.STARTS_AT)).contains("2027-02-10T16:45:31Z");
        assertThat(done.get(1).says().value(new Slot(Property.DEAL, "7"))).contains("true");
        FactState meeting = fact(new FactId(FactKind.MEETING, "4"), "type=deal_task_add" + task.formatted("Meeting"));
        assertThat(meeting.value(Property.STARTS_AT)).contains("2027-02-11T17:00:00Z");
        assertThat(meeting.value(Property.ENDS_AT)).contains("2027-02-11T17:15:00Z");
        assertThat(meeting.value(Property.BOOKED_AT)).contains("2027-02-10T16:45:31Z");
    }

    @Test
    void readsMessages() {
        FactState says = fact(
                new FactId(FactKind.MESSAGE, "3/9"),
                "type=open&date_time=2027-02-10T10:45:31-06:00&campaign[id]=3&campaign[name]=May&contact[id]=9");

        assertThat(says.value(Property.OPENED_AT)).contains("2027-02-10T16:45:31Z");
    }

    @Test
    void readsNestedJsonAlike() {
        String nested =
                "{\"type\":\"deal_update\",\"date_time\":\"2027-02-10T10:45:31-06:00\",\"updated_fields\":[\"stage\"],"
                        + "\"deal\":{\"id\":7,\"stage_title\":\"New\"},\"contact\":{\"fields\":{\"1\":{\"a\":[1]}}}}";

        assertThat(changes(nested).get(0))
                .isEqualTo(changes(
                                "type=deal_update&date_time=2027-02-10T10:45:31-06:00&updated_fields[0]=stage&deal[id]=7&deal[stage_title]=New")
                        .get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "deal_add,DEAL,2017-11-24T16:06:22Z",
        "deal_update,DEAL,2017-11-28T15:03:08Z",
        "deal_task_add,TASK,2017-11-24T16:09:32Z",
        "subscribe,CONTACT,2017-11-24T14:50:26Z",
        "unsubscribe,CONTACT,2017-11-24T15:33:27Z"
    })
    void readsTheCapturedForms(String name, FactKind kind, String at) {
        String form = new String(VendorBodies.read("activecampaign/" + name + ".form"), StandardCharsets.UTF_8);

        FactChange change = changes(form).get(0);
        assertThat(change.fact().kind()).isEqualTo(kind);
        assertThat(change.at()).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x=1 | MISSING_MEMBER | type",
                "type=explode | UNKNOWN_EVENT_TYPE | explode",
                "type=deal_add | MISSING_MEMBER | deal[id]",
                "type=deal_add&deal[id]=0 | MISSING_MEMBER | deal[id]",
                "type=deal_add&deal[id]=1&deal[status]=9 | INVALID_VALUE | deal[status]",
                "type=deal_add&deal[id]=1&deal[value]=a+lot | INVALID_VALUE | deal[value]",
                "type=deal_add&deal[id]=1&date_time=soon | INVALID_VALUE | date_time",
                "type=subscribe | MISSING_MEMBER | contact[id]",
                "type=open&contact[id]=1 | MISSING_MEMBER | campaign[id]",
            })
    void saysWhatItCouldNotUnderstand(String form, RejectionCode code, String detail) {
        assertThat(Raw.decode("ACTIVECAMPAIGN", split(form))).isEqualTo(new Decoded.Rejected(code, detail));
    }

    private static FactState fact(FactId id, String form) {
        Optional<FactState> says = changes(form).stream()
                .filter(change -> change.fact().equals(id))
                .map(FactChange::says)
                .findFirst();
        assertThat(says).isPresent();
        return says.orElseThrow();
    }

    private static List<FactChange> changes(String form) {
        Decoded decoded = Raw.decode("ACTIVECAMPAIGN", split(form));
        assertThat(decoded).isInstanceOf(Decoded.Changes.class);
        return ((Decoded.Changes) decoded).facts();
    }

    private static String split(String form) {
        return new ActiveCampaignSource()
                .split(Requests.of(form.getBytes(StandardCharsets.UTF_8)))
                .get(0)
                .body();
    }
}

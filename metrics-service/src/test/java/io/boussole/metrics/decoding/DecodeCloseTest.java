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
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Outcome;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.source.VendorBodies;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodeCloseTest {
    private static final String DEAL = """
            {'id':'oppo_2','status_type':'%s','status_label':'%s','status_id':'stat_1','value':123456,'value_period':'%s',
             'value_currency':'EUR','date_created':'2027-01-05T08:00:00+01:00','date_won':%s,'user_id':'user_1','contact_id':'cont_1',
             'lead_id':'lead_1','pipeline_name':'Sales'}""";

    @Test
    @DisplayName(
            "Trap 17: naive times of the event are UTC, those of the data have an offset, a day stands for its noon, values are cents")
    void readsAWonDeal() {
        FactChange deal =
                one(event("opportunity", "updated", "'status_id'", deal("won", "Won", "one_time", "'2027-02-10'")));

        DealFacts facts = DealReading.facts(deal.says(), FactRules.DEFAULT);
        assertThat(deal.at()).isEqualTo("2027-02-10T16:45:31.250Z");
        assertThat(facts.outcome()).isEqualTo(Outcome.WON);
        assertThat(facts.createdAt()).isEqualTo("2027-01-05T07:00:00Z");
        assertThat(facts.wonAt()).isEqualTo("2027-02-10T12:00:00Z");
        assertThat(facts.amount()).isEqualByComparingTo(new BigDecimal("1234.56"));
        assertThat(facts.currency()).isEqualTo("EUR");
        assertThat(deal.says().stages()).containsExactly(HistoryEntry.stage(deal.at(), "Won"));
        assertThat(deal.says().value(new Slot(Property.CONTACT, "cont_1"))).contains("true");
        assertThat(deal.says().value(new Slot(Property.COMPANY, "lead_1"))).contains("true");
    }

    @Test
    @DisplayName("Trap 17: of two identifiers the event's object_id is the deal's")
    void believesTheEvent() {
        assertThat(one(event("opportunity", "updated", "", deal("active", "New", "one_time", "null")))
                        .fact())
                .isEqualTo(FactId.deal("oppo_1"));
        FactChange captured = one(new String(VendorBodies.read("close/opportunity.updated-won.json"), UTF_8));
        assertThat(captured.fact().id()).startsWith("oppo_7H4");
        assertThat(captured.says().value(Property.AMOUNT)).contains("1000");
        assertThat(captured.at()).isEqualTo("2019-01-15T12:48:23.395Z");
    }

    @Test
    @DisplayName("Trap 17: an update that moved nothing enters no stage; updates that came as one enter the last")
    void entersAStageOnlyWhenItChanged() {
        assertThat(one(event("opportunity", "updated", "'note'", deal("active", "New", "one_time", "null")))
                        .says()
                        .stages())
                .isEmpty();
        assertThat(one(event("opportunity", "created", "", deal("active", "New", "one_time", "null")))
                        .says()
                        .stages())
                .hasSize(1);
    }

    @Test
    void datesALossByTheChangeThatMadeItOne() {
        FactChange lost =
                one(event("opportunity", "updated", "'status_type'", deal("lost", "Lost", "one_time", "null")));
        FactChange later = one(event("opportunity", "updated", "'note'", deal("lost", "Lost", "one_time", "null"))
                .replace("2027-02-10T16:45:31.250000", "2027-05-01T00:00:00.000000"));

        DealFacts facts = DealReading.facts(lost.says().join(later.says()), FactRules.DEFAULT);
        assertThat(facts.outcome()).isEqualTo(Outcome.LOST);
        assertThat(facts.lostAt()).isEqualTo("2027-02-10T16:45:31.250Z");
    }

    @ParameterizedTest
    @CsvSource({"one_time,12,1234.56", "monthly,,1234.56", "monthly,12,14814.72", "annual,12,1234.56"})
    void countsAsManyMonthsAsTheConnectionSays(String period, String months, String amount) {
        Map<String, String> options = months == null ? Map.of() : Map.of("monthsCounted", months);
        Decoded decoded = Decoders.decode(new RawEvent(
                "CLOSE",
                json(event("opportunity", "created", "", deal("active", "New", period, "null"))),
                Map.of(),
                Raw.RECEIVED,
                new SenderSettings(ZoneOffset.UTC, options)));

        assertThat(((Decoded.Changes) decoded).facts().get(0).says().value(Property.AMOUNT))
                .contains(amount);
    }

    @Test
    @DisplayName("Trap 36: the day a deal was won is one in the account's time zone")
    void placesADayInTheAccountsZone() {
        Decoded decoded = Decoders.decode(new RawEvent(
                "CLOSE",
                json(event("opportunity", "created", "", deal("won", "Won", "one_time", "'2027-02-10'"))),
                Map.of(),
                Raw.RECEIVED,
                new SenderSettings(ZoneId.of("America/New_York"), Map.of())));

        assertThat(((Decoded.Changes) decoded).facts().get(0).says().value(Property.WON_AT))
                .contains("2027-02-10T17:00:00Z");
    }

    @Test
    void deletesAnyObject() {
        assertThat(one(event("opportunity", "deleted", "", "{}")).says().isCounted())
                .isFalse();
        assertThat(one(event("activity.call", "deleted", "", "null")).fact().kind())
                .isEqualTo(FactKind.CALL);
    }

    @Test
    void readsALeadAsACompanyWithTheStatusOfItsContacts() {
        List<FactChange> facts = changes(
                event(
                        "lead",
                        "updated",
                        "'status_label'",
                        "{'display_name':'Acme','url':'https://www.acme.example/about','status_label':'Qualified','contact_ids':['cont_1','cont_2']}"));

        assertThat(facts)
                .extracting(FactChange::fact)
                .containsExactlyInAnyOrder(
                        new FactId(FactKind.COMPANY, "oppo_1"), FactId.contact("cont_1"), FactId.contact("cont_2"));
        assertThat(facts)
                .filteredOn(change -> change.fact().kind() == FactKind.CONTACT)
                .allSatisfy(change -> {
                    assertThat(change.says().value(Property.LIFECYCLE_STAGE)).contains("Qualified");
                    assertThat(change.says().history(Slot.of(Property.LIFECYCLE_STAGE)))
                            .hasSize(1);
                });
        assertThat(facts)
                .filteredOn(change -> change.fact().kind() == FactKind.COMPANY)
                .singleElement()
                .satisfies(change ->
                        assertThat(change.says().value(Property.DOMAIN)).contains("acme.example"));
    }

    @Test
    void mergesLeads() {
        List<FactChange> facts = changes(event("lead", "merged", "", "{}")
                .replace("'meta':{}", "'meta':{'merge_source_lead_id':'lead_1','merge_destination_lead_id':'lead_2'}"));

        assertThat(facts).hasSize(2);
        assertThat(facts.get(1).says().value(Property.MERGED_INTO)).contains("lead_2");
    }

    @Test
    void readsAContact() {
        FactState says = one(event(
                        "contact",
                        "created",
                        "",
                        "{'name':'Ada','emails':[{'email':'ADA@example.com'}],'phones':[],'lead_id':'lead_1','date_created':'2027-01-05T08:00:00+00:00'}"))
                .says();

        assertThat(says.value(Property.EMAIL)).contains("ada@example.com");
        assertThat(says.value(Property.CREATED_AT)).contains("2027-01-05T08:00:00Z");
    }

    @Test
    void readsActivities() {
        FactState call = one(event(
                        "activity.call",
                        "completed",
                        "",
                        "{'direction':'outbound','duration':95,'disposition':'vm-left','date_created':'2027-01-05T08:00:00+00:00','contact_id':'cont_1'}"))
                .says();
        assertThat(call.value(Property.STARTS_AT)).contains("2027-01-05T08:00:00Z");
        assertThat(call.value(Property.CONNECTED)).contains("false");
        assertThat(call.value(Property.DURATION_SECONDS)).contains("95");

        List<FactChange> messages = changes(
                event(
                        "activity.email",
                        "sent",
                        "",
                        "{'direction':'outgoing','status':'sent','to':['\\u0022Ada\\u0022 <Ada@example.com>','bob@example.com'],'date_sent':'2027-01-05T08:00:00+00:00'}"));
        assertThat(messages)
                .extracting(change -> change.says().value(Property.EMAIL).orElse(""))
                .containsExactly("ada@example.com", "bob@example.com");
        assertThat(decode(event("activity.email", "created", "", "{'direction':'incoming','status':'inbox'}")))
                .isInstanceOf(Decoded.Ignored.class);

        FactState meeting = one(event(
                        "activity.meeting",
                        "canceled",
                        "",
                        "{'status':'canceled','starts_at':'2027-03-01T09:00:00+00:00','ends_at':'2027-03-01T10:00:00+00:00','attendees':[{'user_id':'user_1','email':'me@example.com'},{'email':'Ada@example.com'}]}"))
                .says();
        assertThat(meeting.value(Property.CANCELLED)).contains("true");
        assertThat(meeting.value(Property.EMAIL)).contains("ada@example.com");

        FactState task = one(event(
                        "task.lead",
                        "completed",
                        "'is_complete'",
                        "{'_type':'lead','is_complete':true,'date':'2027-03-01','assigned_to':'user_1'}"))
                .says();
        assertThat(task.value(Property.DUE_AT)).contains("2027-03-01T12:00:00Z");
        assertThat(task.value(Property.COMPLETED_AT)).contains("2027-02-10T16:45:31.250Z");
    }

    @Test
    void ignoresWhatNothingCounts() {
        assertThat(decode(new String(VendorBodies.read("close/group.created.json"), UTF_8)))
                .isInstanceOf(Decoded.Ignored.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | MISSING_MEMBER | event",
                "{'event':{}} | MISSING_MEMBER | event.object_type",
                "{'event':{'object_type':'opportunity'}} | MISSING_MEMBER | event.action",
                "{'event':{'object_type':'opportunity','action':'updated'}} | MISSING_MEMBER | event.data",
                "{'event':{'object_type':'opportunity','action':'updated','data':{}}} | MISSING_MEMBER | event.date_created",
                "{'event':{'object_type':'opportunity','action':'updated','date_created':'2027-01-01T00:00:00','data':{}}} | MISSING_MEMBER | event.object_id",
                "{'event':{'object_type':'opportunity','action':'updated','object_id':'o','date_created':'noon','data':{}}} | INVALID_VALUE | event.date_created",
                "{'event':{'object_type':'opportunity','action':'updated','object_id':'o','date_created':'2027-01-01T00:00:00','data':{'status_type':'maybe'}}} | INVALID_VALUE | status_type",
                "{'event':{'object_type':'opportunity','action':'updated','object_id':'o','date_created':'2027-01-01T00:00:00','data':{'value':'a lot'}}} | INVALID_VALUE | value",
                "{'event':{'object_type':'a b','action':'updated'}} | UNKNOWN_EVENT_TYPE | a b",
            })
    void saysWhatItCouldNotUnderstand(String body, RejectionCode code, String detail) {
        assertThat(decode(body)).isEqualTo(new Decoded.Rejected(code, detail));
    }

    private static String deal(String type, String label, String period, String wonOn) {
        return DEAL.formatted(type, label, period, wonOn);
    }

    private static String event(String type, String action, String changed, String data) {
        return """
                {'subscription_id':'whsub_1','event':{'id':'ev_1','date_created':'2027-02-10T16:45:30.000000','date_updated':'2027-02-10T16:45:31.250000',
                 'object_type':'%s','object_id':'oppo_1','action':'%s','changed_fields':[%s],'meta':{},'previous_data':{},'data':%s}}""".formatted(type, action, changed, data);
    }

    private static FactChange one(String body) {
        List<FactChange> changes = changes(body);
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static List<FactChange> changes(String body) {
        Decoded decoded = decode(body);
        assertThat(decoded).isInstanceOf(Decoded.Changes.class);
        return ((Decoded.Changes) decoded).facts();
    }

    private static Decoded decode(String body) {
        return Raw.decode("CLOSE", json(body));
    }

    private static String json(String body) {
        return body.replace('\'', '"');
    }
}

package io.boussole.metrics.decoding;

import static io.boussole.metrics.decoding.SalesforceSaid.AT;
import static io.boussole.metrics.decoding.SalesforceSaid.COMMIT;
import static io.boussole.metrics.decoding.SalesforceSaid.DEAL;
import static io.boussole.metrics.decoding.SalesforceSaid.captured;
import static io.boussole.metrics.decoding.SalesforceSaid.changes;
import static io.boussole.metrics.decoding.SalesforceSaid.deal;
import static io.boussole.metrics.decoding.SalesforceSaid.decode;
import static io.boussole.metrics.decoding.SalesforceSaid.facts;
import static io.boussole.metrics.decoding.SalesforceSaid.fold;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Outcome;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeSalesforceChangesTest {
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
}

package io.boussole.metrics.source.hubspot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Unreadable;
import io.boussole.metrics.source.VendorBodies;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitHubSpotDeliveryTest {
    private static final String STAGE_CHANGE = """
            {"eventId": 41, "portalId": 7, "occurredAt": 1781000000793, "subscriptionType": "deal.propertyChange",
             "attemptNumber": 0, "objectId": 9007199254740993, "propertyName": "dealstage", "propertyValue": "closedwon"}""";
    private static final String CREATION = """
            {"eventId":42,"portalId":7,"occurredAt":1781000000793,"subscriptionType":"deal.creation",\
            "attemptNumber":0,"objectId":9007199254740993}""";

    @Test
    void keepsEachEventToTheCharacter() {
        List<SplitEvent> events = split("[" + STAGE_CHANGE + " ,\n" + CREATION + "]");

        assertThat(events).extracting(SplitEvent::body).containsExactly(STAGE_CHANGE, CREATION);
        assertThat(events).extracting(SplitEvent::unreadable).containsOnlyNulls();
    }

    @Test
    void takesASingleObjectForABatchOfOne() {
        assertThat(split(CREATION)).isEqualTo(split("[" + CREATION + "]"));
    }

    @Test
    void keepsEveryDigitOfAnObjectIdPastTwoToThe53() {
        assertThat(split(STAGE_CHANGE)).extracting(SplitEvent::entityKey).containsExactly("deal/9007199254740993");
        assertThat(key(STAGE_CHANGE)).isNotEqualTo(key(STAGE_CHANGE.replace("40993", "40992")));
    }

    @Test
    void givesARepeatedDeliveryTheSameKeys() {
        String again = STAGE_CHANGE.replace("\"attemptNumber\": 0", "\"attemptNumber\": 3");

        assertThat(key(again)).isEqualTo(key(STAGE_CHANGE));
    }

    @ParameterizedTest
    @CsvSource({
        "41,43",
        "1781000000793,1782371972794",
        "closedwon,closedlost",
        "dealstage,pipeline",
        "deal.propertyChange,contact.propertyChange",
        "\"portalId\": 7,\"portalId\": 8",
        "\"eventId\": 41,\"eventId\": null",
        "\"propertyValue\": \"closedwon\",\"propertyValue\": \"\""
    })
    void givesADifferentEventAnotherKey(String part, String other) {
        assertThat(STAGE_CHANGE).contains(part);
        assertThat(key(STAGE_CHANGE.replace(part, other))).isNotEqualTo(key(STAGE_CHANGE));
    }

    @ParameterizedTest
    @CsvSource({
        "0-1,contact/5",
        "0-2,company/5",
        "0-3,deal/5",
        "2-1234,2-1234/5",
    })
    void namesEntitiesAlikeInBothVocabularies(String objectTypeId, String entity) {
        String event = """
                {"subscriptionType":"object.propertyChange","objectTypeId":"%s","objectId":5,"occurredAt":1,"eventId":2}""".formatted(objectTypeId);

        assertThat(split(event)).extracting(SplitEvent::entityKey).containsExactly(entity);
    }

    @Test
    void tellsTwoObjectTypesWithOneIdApart() {
        String event = """
                {"subscriptionType":"object.creation","objectTypeId":"0-1","objectId":5,"occurredAt":1,"eventId":2}""";

        assertThat(key(event)).isNotEqualTo(key(event.replace("0-1", "0-3")));
    }

    @Test
    void givesAnAssociationToTheSideThatTellsOfIt() {
        String association = """
                {"eventId":1,"portalId":7,"occurredAt":2,"subscriptionType":"deal.associationChange","attemptNumber":0,
                 "associationType":"DEAL_TO_LINE_ITEM","fromObjectId":11,"toObjectId":12,"associationRemoved":false}""";

        assertThat(split(association)).extracting(SplitEvent::entityKey).containsExactly("deal/11");
        assertThat(key(association)).isNotEqualTo(key(association.replace("\"toObjectId\":12", "\"toObjectId\":13")));
        assertThat(key(association)).isNotEqualTo(key(association.replace("false", "true")));
    }

    @Test
    void tellsMergesApartByWhatTheyMerge() {
        String merge = """
                {"eventId":1,"occurredAt":2,"subscriptionType":"deal.merge","primaryObjectId":11,"mergedObjectIds":[12,13]}""";

        assertThat(split(merge)).extracting(SplitEvent::entityKey).containsExactly("deal/11");
        assertThat(key(merge)).isNotEqualTo(key(merge.replace("[12,13]", "[12,14]")));
    }

    @Test
    void givesEventsThatDoNotIdentifyThemselvesTheKeyOfAllTheySay() {
        String unknown = "{\"attemptNumber\":0,\"amount\":{\"of\":[1,{}]}}";

        assertThat(key(unknown)).isNotEqualTo(key(unknown.replace("[1,{}]", "[2,{}]")));
        assertThat(key(unknown)).isEqualTo(key(unknown.replace("\"attemptNumber\":0", "\"attemptNumber\":1")));
        assertThat(key("{}")).isNotEqualTo(key("{\"a\":{}}"));
        assertThat(split(unknown).get(0).entityKey()).startsWith("event/");
    }

    @Test
    void keepsWhatStandsBesideTheEventsOfABatch() {
        List<SplitEvent> events = split("[" + CREATION + ", 12.50 , \"x\",null,[1]]");

        assertThat(events).extracting(SplitEvent::body).containsExactly(CREATION, "12.50", "\"x\"", "null", "[1]");
        assertThat(events.subList(1, 5)).extracting(SplitEvent::unreadable).containsOnly(Unreadable.NOT_AN_EVENT);
    }

    @Test
    void readsPastAByteOrderMark() {
        assertThat(split("\uFEFF" + CREATION)).isEqualTo(split(CREATION));
    }

    @Test
    void keepsBytesThatAreNoText() {
        byte[] latin = "[{\"propertyValue\":\"Besançon\"}]".getBytes(ISO_8859_1);

        assertThat(new HubSpotSource().split(Requests.of(latin)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.unreadable()).isEqualTo(Unreadable.NOT_UTF_8);
                    assertThat(event.body().getBytes(ISO_8859_1)).isEqualTo(latin);
                    assertThat(event.eventKey()).hasSize(64);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[{\"a\":1}", "[{\"a\":1}] x", "<xml/>", "{\"a\":01}", "[{\"a\":1},]", "nul"})
    void keepsABodyThatIsNoJsonWhole(String body) {
        assertThat(split(body)).singleElement().satisfies(event -> {
            assertThat(event.unreadable()).isEqualTo(Unreadable.NOT_JSON);
            assertThat(event.body()).isEqualTo(body);
            assertThat(event.entityKey()).isEqualTo("unreadable/" + event.eventKey());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "[]", "\uFEFF"})
    void keepsABodyWithoutEvents(String body) {
        assertThat(split(body)).extracting(SplitEvent::unreadable).containsExactly(Unreadable.NO_EVENTS);
    }

    @Test
    void keepsABatchBeyondAllMeasureWhole() {
        String thousand =
                IntStream.range(0, 1000).mapToObj(i -> "{\"a\":" + i + "}").collect(Collectors.joining(","));

        assertThat(split("[" + thousand + "]")).hasSize(1000);
        assertThat(split("[" + thousand + ",{}]"))
                .extracting(SplitEvent::unreadable)
                .containsExactly(Unreadable.TOO_MANY_EVENTS);
    }

    @Test
    void doesNotFollowBracketsWithoutEnd() {
        assertThat(split("[".repeat(100_000)))
                .extracting(SplitEvent::unreadable)
                .containsExactly(Unreadable.NOT_JSON);
    }

    @Test
    void splitsEveryCapturedDelivery() {
        assertThat(VendorBodies.all("hubspot"))
                .allSatisfy(body -> assertThat(new HubSpotSource().split(Requests.of(body)))
                        .extracting(SplitEvent::unreadable)
                        .containsOnlyNulls());
        assertThat(new HubSpotSource()
                        .split(Requests.of(VendorBodies.read("hubspot/batch-contact-creation-out-of-order.json"))))
                .hasSize(5)
                .extracting(SplitEvent::entityKey)
                .containsOnly("contact/1801");
        assertThat(new HubSpotSource()
                        .split(Requests.of(VendorBodies.read("hubspot/object.propertyChange-contact-email.json"))))
                .extracting(SplitEvent::entityKey)
                .containsExactly("contact/546500061938");
    }

    private static String key(String event) {
        return split(event).get(0).eventKey();
    }

    private static List<SplitEvent> split(String body) {
        return new HubSpotSource().split(Requests.of(body.getBytes(UTF_8)));
    }
}

package io.boussole.metrics.source.salesforce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Unreadable;
import io.boussole.metrics.source.VendorBodies;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitChangeEventsTest {
    private static final String EVENT = """
            {"ChangeEventHeader":{"entityName":"Opportunity","recordIds":["0061","0062"],"changeType":"UPDATE",\
            "transactionKey":"0000-1","sequenceNumber":2,"commitNumber":1745500706683617281,"commitTimestamp":1745500706000},\
            "Amount":5.10}""";

    @Test
    @DisplayName("Trap 14: one event is one, whichever transport brought it")
    void knowsAnEventInEveryShape() {
        List<String> shapes = List.of(
                EVENT,
                "{\"id\":\"x\",\"replayId\":5,\"payload\":" + EVENT + "}",
                "{\"data\":{\"schema\":\"s\",\"payload\":" + EVENT
                        + ",\"event\":{\"replayId\":1}},\"channel\":\"/data/ChangeEvents\"}",
                "{\"version\":\"0\",\"id\":\"y\",\"detail-type\":\"OpportunityChangeEvent\",\"detail\":{\"payload\":"
                        + EVENT + ",\"schemaId\":\"s\"}}",
                "{\"detail\":" + EVENT.replace("\"0061\",\"0062\"", "\"0061\" , \"0062\"") + "}",
                "[{\"payload\":{\"event\":" + EVENT + "}}]");

        assertThat(shapes)
                .extracting(shape -> split(shape).eventKey())
                .containsOnly(split(EVENT).eventKey());
        assertThat(shapes).extracting(shape -> split(shape).entityKey()).containsOnly("Opportunity/0061");
    }

    @Test
    @DisplayName("Trap 14: numbers beyond 2^53 keep every digit on their way to Kafka")
    void keepsEveryDigit() {
        assertThat(split("{\"detail\":{\"payload\":" + EVENT + "}}").body())
                .contains("1745500706683617281")
                .contains("5.10");
    }

    @ParameterizedTest
    @CsvSource({"0000-1,0000-2", "':2,',':3,'", "0062,0063", "Opportunity,Account", "UPDATE,GAP_UPDATE"})
    void givesAnotherEventAnotherKey(String part, String other) {
        assertThat(split(EVENT.replace(part, other)).eventKey())
                .isNotEqualTo(split(EVENT).eventKey());
    }

    @Test
    void knowsAPlatformEventByItsIdentifier() {
        String event = "{\"data\":{\"payload\":{\"a\":1},\"event\":{\"EventUuid\":\"u-1\",\"replayId\":%d}}}";

        assertThat(split(event.formatted(1)).eventKey())
                .isEqualTo(split(event.formatted(2)).eventKey())
                .isNotEqualTo(split(event.replace("u-1", "u-2").formatted(1)).eventKey());
    }

    @Test
    void keepsWhatHasNoIdentityUnderItsContent() {
        assertThat(split("{\"payload\":\"hello\"}").eventKey())
                .isEqualTo(split("{ \"payload\" : \"hello\" }").eventKey());
        assertThat(split("Amount=5").unreadable()).isEqualTo(Unreadable.NOT_JSON);
    }

    @Test
    void splitsTheCapturedEvents() {
        for (String name : List.of(
                "cdc-account-create-docs",
                "cdc-account-create-pubsub",
                "cdc-account-update-pubsub",
                "cdc-cometd-employee__c-create",
                "cdc-cometd-employee__c-delete",
                "cdc-cometd-employee__c-update",
                "cdc-contact-update-eventbridge",
                "cdc-lead-update-compound-address")) {
            SplitEvent event = split(new String(VendorBodies.read("salesforce/" + name + ".json"), UTF_8));
            assertThat(event.unreadable()).isNull();
            assertThat(event.entityKey()).matches("(Account|Employee__c|Contact|Lead)/.+");
        }
    }

    private static SplitEvent split(String body) {
        List<SplitEvent> events = new SalesforceSource().split(Requests.of(body.getBytes(UTF_8)));
        assertThat(events).hasSize(1);
        return events.get(0);
    }
}

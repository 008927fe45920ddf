package io.boussole.metrics.source.pipedrive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Unreadable;
import io.boussole.metrics.source.VendorBodies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitPipedriveDeliveryTest {
    private static final String VERSION_2 = """
            {"meta":{"action":"change","entity":"deal","entity_id":"12","id":"9a1c","attempt":1,"version":"2.0",
             "webhook_id":"77"},"data":{"id":12,"value":99.90,"custom_fields":{"f":{"id":3}}},"previous":{"value":1}}""";
    private static final String VERSION_1 = """
            {"v":1,"event":"updated.deal","retry":0,"meta":{"action":"updated","object":"deal","id":12,"webhook_id":"77",
             "timestamp":1530689875,"timestamp_micro":1530000000430300},"current":{"id":12,"value":5},"previous":{"id":12}}""";

    @Test
    void keepsTheWholeEvent() {
        assertThat(split(VERSION_2)).isEqualTo(SplitEvent.of(split(VERSION_2).eventKey(), "deal/12", VERSION_2));
        assertThat(split(VERSION_1).entityKey()).isEqualTo("deal/12");
    }

    @Test
    void givesARepeatedDeliveryTheSameKey() {
        assertThat(split(VERSION_2.replace("\"attempt\":1", "\"attempt\":4")).eventKey())
                .isEqualTo(split(VERSION_2).eventKey());
        assertThat(split(VERSION_1.replace("\"retry\":0", "\"retry\":3")).eventKey())
                .isEqualTo(split(VERSION_1).eventKey());
    }

    @Test
    void doesNotMindWhetherIdsAreNumbersOrText() {
        assertThat(split(VERSION_2.replace("\"12\"", "12")).eventKey())
                .isEqualTo(split(VERSION_2).eventKey());
    }

    @ParameterizedTest
    @CsvSource({"9a1c,9a1d", "change,delete", "\"entity\":\"deal\",\"entity\":\"lead\"", "\"12\",\"13\""})
    void givesADifferentVersion2EventAnotherKey(String part, String other) {
        assertThat(split(VERSION_2.replace(part, other)).eventKey())
                .isNotEqualTo(split(VERSION_2).eventKey());
    }

    @ParameterizedTest
    @CsvSource({"430300,430301", "\"updated\",\"merged\"", "\"77\",\"78\"", "\"object\":\"deal\",\"object\":\"person\""
    })
    void givesADifferentVersion1EventAnotherKey(String part, String other) {
        assertThat(split(VERSION_1.replace(part, other)).eventKey())
                .isNotEqualTo(split(VERSION_1).eventKey());
    }

    @Test
    void knowsTheEntityOfADeletionThatHasNoValues() {
        String deletion = """
                {"meta":{"action":"delete","entity":"deal","entity_id":12,"id":"9a1e"},"data":null,"previous":null}""";

        assertThat(split(deletion).entityKey()).isEqualTo("deal/12");
    }

    @Test
    void letsEventsWithoutIdsTravelOnUnderKeysOfTheirOwn() {
        String withoutMeta = "{\"data\":{\"id\":12,\"value\":1},\"retry\":0}";

        assertThat(split(withoutMeta).unreadable()).isNull();
        assertThat(split(withoutMeta).eventKey())
                .isEqualTo(
                        split(withoutMeta.replace("\"retry\":0", "\"retry\":1")).eventKey())
                .isNotEqualTo(
                        split(withoutMeta.replace("\"value\":1", "\"value\":2")).eventKey());
    }

    @Test
    void keepsWhatIsNoEvent() {
        assertThat(split("deal=12").unreadable()).isEqualTo(Unreadable.NOT_JSON);
        assertThat(split("\"deal\"").unreadable()).isEqualTo(Unreadable.NOT_AN_EVENT);
    }

    @Test
    void splitsEveryCapturedDelivery() {
        assertThat(VendorBodies.all("pipedrive")).allSatisfy(body -> {
            SplitEvent event = split(new String(body, UTF_8));
            assertThat(event.unreadable()).isNull();
            assertThat(event.entityKey()).matches("(deal|person|activity)/\\d+");
        });
    }

    private static SplitEvent split(String body) {
        List<SplitEvent> events = new PipedriveSource().split(Requests.of(body.getBytes(UTF_8)));
        assertThat(events).hasSize(1);
        return events.get(0);
    }
}

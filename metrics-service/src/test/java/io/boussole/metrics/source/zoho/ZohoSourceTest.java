package io.boussole.metrics.source.zoho;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Unreadable;
import io.boussole.metrics.source.VendorBodies;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZohoSourceTest {
    private static final String BODY = """
            {"server_time":1750102639787,"module":"Deals","operation":"update","channel_id":"1105420521999070702",
             "token":"the-secret-token","ids":["6756839000000575405","6756839000000575406"],
             "affected_fields":[{"6756839000000575405":["Amount"]},{"6756839000000575406":["Stage"]}],
             "affected_values":[{"record_id":"6756839000000575405","values":{"Amount":12345678901234567.890}},
              {"record_id":"6756839000000575406","values":{"Stage":"Closed Won"}}]}""";

    @Test
    @DisplayName(
            "Trap 19: each of a notification's records is an event, its 19 digits intact and the token left behind")
    void takesANotificationApart() {
        List<SplitEvent> events = split(BODY);

        assertThat(events)
                .extracting(SplitEvent::entityKey)
                .containsExactly("Deals/6756839000000575405", "Deals/6756839000000575406");
        assertThat(events).extracting(SplitEvent::eventKey).doesNotHaveDuplicates();
        assertThat(events.get(0).body())
                .contains("12345678901234567.890")
                .doesNotContain("Closed Won")
                .doesNotContain("575406");
        assertThat(events).noneSatisfy(event -> assertThat(event.body()).contains("the-secret-token"));
    }

    @ParameterizedTest
    @DisplayName("Trap 19: the millisecond is part of the identity")
    @CsvSource({"1750102639787,1750102639788", "Deals,Leads", "update,delete", "70702,70703"})
    void givesAnotherNotificationOtherKeys(String part, String other) {
        assertThat(split(BODY.replace(part, other)).get(0).eventKey())
                .isNotEqualTo(split(BODY).get(0).eventKey());
        assertThat(split(BODY.replace("token\"", "tokens\"")))
                .extracting(SplitEvent::eventKey)
                .isEqualTo(split(BODY).stream().map(SplitEvent::eventKey).toList());
    }

    @Test
    void acceptsTheTokenOfTheBodyOrTheSecretOfTheAddress() {
        assertThat(verify(Requests.of(BODY.getBytes(UTF_8)), "the-secret-token", Map.of()))
                .isEqualTo(Verification.ACCEPTED);
        WebhookRequest inAddress = new WebhookRequest(
                "POST", List.of(Requests.URL + "?secret=another-secret"), Map.of(), BODY.getBytes(UTF_8));
        assertThat(verify(inAddress, "another-secret", Map.of())).isEqualTo(Verification.ACCEPTED);
        assertThat(verify(Requests.of(BODY.getBytes(UTF_8)), "another-secret", Map.of()))
                .isEqualTo(Verification.refused(Refusal.CREDENTIALS_WRONG));
        assertThat(verify(Requests.of("{}".getBytes(UTF_8)), "another-secret", Map.of()))
                .isEqualTo(Verification.refused(Refusal.CREDENTIALS_MISSING));
        assertThat(verify(Requests.of("[".getBytes(UTF_8)), "another-secret", Map.of()))
                .isEqualTo(Verification.refused(Refusal.CREDENTIALS_MISSING));
    }

    @Test
    void comparesTheChannel() {
        WebhookRequest request = Requests.of(BODY.getBytes(UTF_8));

        assertThat(verify(request, "the-secret-token", Map.of("channelId", "1105420521999070702")))
                .isEqualTo(Verification.ACCEPTED);
        assertThat(verify(request, "the-secret-token", Map.of("channelId", "1105420521999070703")))
                .isEqualTo(Verification.refused(Refusal.ACCOUNT_WRONG));
    }

    @Test
    void keepsWhatCannotBeTakenApart() {
        String many = IntStream.range(0, 1001).mapToObj(Integer::toString).collect(Collectors.joining(","));

        assertThat(split("{\"module\":\"Deals\",\"ids\":[" + many + "]}"))
                .extracting(SplitEvent::unreadable)
                .containsExactly(Unreadable.TOO_MANY_EVENTS);
        assertThat(split("{\"module\":\"Deals\"}"))
                .singleElement()
                .extracting(SplitEvent::unreadable)
                .isNull();
        assertThat(split("{\"module\":\"Deals\",\"ids\":[{}]}")).hasSize(1);
        assertThat(split("{\"module\":\"Deals\",\"ids\":\"1\",\"affected_values\":7}"))
                .hasSize(1);
        assertThat(split("module=Deals")).extracting(SplitEvent::unreadable).containsExactly(Unreadable.NOT_JSON);
    }

    @Test
    void splitsTheCapturedNotification() {
        assertThat(split(new String(VendorBodies.read("zoho/notification-leads-update.json"), UTF_8)))
                .extracting(SplitEvent::entityKey)
                .containsExactly("Leads/6756839000000575405");
    }

    private static Verification verify(WebhookRequest request, String secret, Map<String, String> options) {
        return new ZohoSource().verify(request, new WebhookCredentials(List.of(secret), false, options), Instant.EPOCH);
    }

    private static List<SplitEvent> split(String body) {
        return new ZohoSource().split(Requests.of(body.getBytes(UTF_8)));
    }
}

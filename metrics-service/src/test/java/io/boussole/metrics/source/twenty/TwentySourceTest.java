package io.boussole.metrics.source.twenty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.HexSignature;
import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwentySourceTest {
    private static final String SECRET = "test_secret_0123456789";
    private static final byte[] BODY = "{\"hello\":\"wörld\",\"n\":1}".getBytes(UTF_8);
    private static final Instant SIGNED = Instant.ofEpochMilli(1_700_000_000_000L);
    private static final String SIGNATURE = "aff9c7405f2dbeeb9d2569b4e5e4dc82963264d7c765390c93b045327e8e9537";

    private final TwentySource source = new TwentySource();

    @Test
    void acceptsTheSignatureOfTimestampColonBody() {
        assertThat(verify(BODY, SIGNATURE, "1700000000000", SIGNED)).isEqualTo(Verification.ACCEPTED);
    }

    @Test
    void refusesABodyWithOneBitChangedAnywhere() {
        for (int index = 0; index < BODY.length; index++) {
            byte[] changed = BODY.clone();
            changed[index] ^= 1;
            assertThat(verify(changed, SIGNATURE, "1700000000000", SIGNED))
                    .isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1700000000001,0,SIGNATURE_WRONG",
        "1700000000000,301,SIGNATURE_STALE",
        "1700000000000,-301,SIGNATURE_FROM_FUTURE",
    })
    void bindsTheTime(String timestamp, long ageSeconds, Refusal refusal) {
        assertThat(verify(BODY, SIGNATURE, timestamp, SIGNED.plusSeconds(ageSeconds)))
                .isEqualTo(Verification.refused(refusal));
    }

    @Test
    void refusesATimeThatIsNoneEvenSigned() {
        String signature = HexSignature.HMAC_SHA_256.sign(SECRET, "noon:".getBytes(UTF_8), BODY);

        assertThat(verify(BODY, signature, "noon", SIGNED)).isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
    }

    @Test
    void refusesADeliveryThatIsNotSigned() {
        assertThat(source.verify(Requests.of(BODY), credentials(), SIGNED))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_MISSING));
    }

    @Test
    void knowsADeliveryByItsNonceElseByAllItSays() {
        byte[] body = "{\"eventName\":\"person.created\",\"record\":{\"id\":\"p-1\"}}".getBytes(UTF_8);
        SplitEvent first = split(body, Map.of("X-Twenty-Webhook-Nonce", "n1"));

        assertThat(first.entityKey()).isEqualTo("person/p-1");
        assertThat(split(body, Map.of("x-twenty-webhook-nonce", "n1")).eventKey())
                .isEqualTo(first.eventKey());
        assertThat(split(body, Map.of("X-Twenty-Webhook-Nonce", "n2")).eventKey())
                .isNotEqualTo(first.eventKey());
        assertThat(split(body, Map.of()).eventKey())
                .isEqualTo(split(body, Map.of()).eventKey());
        assertThat(source.losesDataOnError()).isTrue();
    }

    private SplitEvent split(byte[] body, Map<String, String> headers) {
        List<SplitEvent> events = source.split(Requests.of(body, headers));
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private Verification verify(byte[] body, String signature, String timestamp, Instant now) {
        Map<String, String> headers =
                Map.of("X-Twenty-Webhook-Signature", signature, "X-Twenty-Webhook-Timestamp", timestamp);
        return source.verify(Requests.of(body, headers), credentials(), now);
    }

    private static WebhookCredentials credentials() {
        return new WebhookCredentials(List.of("another", SECRET), false, Map.of());
    }
}

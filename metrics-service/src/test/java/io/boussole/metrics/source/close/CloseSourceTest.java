package io.boussole.metrics.source.close;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.VendorBodies;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloseSourceTest {
    /** RFC 4231, test case 2, whose text is cut into a time and a body: the key is "Jefe" in hexadecimal. */
    private static final String KEY = "4a656665";

    private static final String SIGNATURE = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    @Test
    void acceptsWhatIsSignedWithTheDecodedKey() {
        assertThat(verify("what do ya want", " for nothing?", SIGNATURE)).isEqualTo(Verification.ACCEPTED);
        assertThat(verify("what do ya want", " for nothing?", SIGNATURE.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(Verification.ACCEPTED);
    }

    @Test
    @DisplayName("Signature vectors: Close's key is decoded from hexadecimal, and nothing stands between time and body")
    void acceptsTheComputedVector() {
        String key = "058bfb6a3d8cfdc4da7c3be5901b16ae11da982b46a25fb2cd7016e97a140a1c";
        String signature = "341f18d25b1e9816d4d58fc7f06171f6b5146c82da8f0860b127a6d40ac61949";
        String body = "{\"hello\":\"wörld\",\"n\":1}";

        assertThat(verify(key, "1700000000", body, signature)).isEqualTo(Verification.ACCEPTED);
        assertThat(verify(key, "1700000001", body, signature)).isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
        byte[] bytes = body.getBytes(UTF_8);
        for (int index = 0; index < bytes.length; index++) {
            byte[] changed = bytes.clone();
            changed[index] ^= 1;
            assertThat(verify(key, "1700000000", changed, signature))
                    .isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
        }
    }

    @ParameterizedTest
    @CsvSource({"what do ya wont,' for nothing?'", "what do ya want,' for nothing'", "'',what do ya want for nothing?"})
    void refusesAnotherTimeOrBody(String time, String body) {
        assertThat(verify(time, body, SIGNATURE)).isNotEqualTo(Verification.ACCEPTED);
    }

    @Test
    void refusesAnotherSignatureOrNone() {
        assertThat(verify("what do ya want", " for nothing?", "4" + SIGNATURE.substring(1)))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
        assertThat(verify("what do ya want", " for nothing?", ""))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_MISSING));
    }

    @Test
    void knowsAnEventByItsIdentifierAndAnObjectByTheEvent() {
        String event =
                "{\"event\":{\"id\":\"ev_%s\",\"object_type\":\"opportunity\",\"object_id\":\"oppo_1\",\"data\":{\"id\":\"oppo_2\",\"n\":%d}}}";

        assertThat(split(event.formatted("a", 1)).entityKey()).isEqualTo("opportunity/oppo_1");
        assertThat(split(event.formatted("a", 1)).eventKey())
                .isEqualTo(split(event.formatted("a", 2)).eventKey())
                .isNotEqualTo(split(event.formatted("b", 1)).eventKey());
    }

    @Test
    void splitsTheCapturedEvents() {
        assertThat(VendorBodies.all("close"))
                .allSatisfy(body ->
                        assertThat(split(new String(body, UTF_8)).entityKey()).matches("(group|opportunity)/.+"));
    }

    private static Verification verify(String time, String body, String signature) {
        return verify(KEY, time, body, signature);
    }

    private static Verification verify(String key, String time, String body, String signature) {
        return verify(key, time, body.getBytes(UTF_8), signature);
    }

    private static Verification verify(String key, String time, byte[] body, String signature) {
        Map<String, String> headers = Map.of("Close-Sig-Timestamp", time, "Close-Sig-Hash", signature);
        return new CloseSource()
                .verify(
                        Requests.of(body, headers),
                        new WebhookCredentials(List.of("0000", key), false, Map.of()),
                        Instant.ofEpochSecond(1_700_000_000));
    }

    private static SplitEvent split(String body) {
        List<SplitEvent> events = new CloseSource().split(Requests.of(body.getBytes(UTF_8)));
        assertThat(events).hasSize(1);
        return events.get(0);
    }
}

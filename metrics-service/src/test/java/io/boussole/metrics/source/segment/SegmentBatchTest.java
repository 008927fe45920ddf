package io.boussole.metrics.source.segment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.HexSignature;
import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Unreadable;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentBatchTest {
    private static final String SECRET = "shared";

    @Test
    void believesABatchByTheSignatureOfItsFirstEvent() {
        assertThat(verify(batch(3), HexSignature.HMAC_SHA_1.sign(SECRET, event(0).getBytes(UTF_8))))
                .isEqualTo(Verification.ACCEPTED);
        assertThat(verify(batch(3), HexSignature.HMAC_SHA_1.sign(SECRET, event(1).getBytes(UTF_8))))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
    }

    @Test
    void marksTheEventsThatNoSignatureCovers() {
        List<SplitEvent> events = split(batch(3));

        assertThat(events).extracting(SplitEvent::body).containsExactly(event(0), event(1), event(2));
        assertThat(events)
                .extracting(SplitEvent::headers)
                .containsExactly(
                        Map.of(), Map.of(SegmentSource.UNSIGNED, "true"), Map.of(SegmentSource.UNSIGNED, "true"));
    }

    @Test
    void takesTheLargestBatchThatSegmentSends() {
        assertThat(split(batch(4000))).hasSize(4000).allMatch(event -> event.unreadable() == null);
        assertThat(split(batch(4001)))
                .singleElement()
                .satisfies(event -> assertThat(event.unreadable()).isEqualTo(Unreadable.TOO_MANY_EVENTS));
    }

    @Test
    void knowsAMessageAgainByItsIdentifierHoweverOftenItIsSent() {
        String message = "{\"messageId\":\"m\",\"userId\":\"u\",\"sentAt\":\"2027-01-01T00:00:00Z\"}";

        assertThat(key(message.replace("00:00:00Z", "00:05:00Z"))).isEqualTo(key(message));
        assertThat(key(message.replace("\"m\"", "\"n\""))).isNotEqualTo(key(message));
    }

    @Test
    void knowsAMessageWithoutIdentifierByWhatItSays() {
        String message = "{\"type\":\"page\",\"userId\":\"u\",\"receivedAt\":\"2027-01-01T00:00:00Z\"}";

        assertThat(key(message.replace("00:00:00Z", "00:05:00Z"))).isEqualTo(key(message));
        assertThat(key(message.replace("page", "screen"))).isNotEqualTo(key(message));
    }

    private static String key(String message) {
        return split(message).get(0).eventKey();
    }

    private static String event(int number) {
        return "{\"messageId\":\"m" + number + "\",\"anonymousId\":\"a\",\"type\":\"page\"}";
    }

    private static String batch(int size) {
        return IntStream.range(0, size).mapToObj(SegmentBatchTest::event).collect(Collectors.joining(",", "[", "]"));
    }

    private static Verification verify(String body, String signature) {
        return new SegmentSource()
                .verify(
                        Requests.of(body.getBytes(UTF_8), Map.of("X-Signature", signature)),
                        new WebhookCredentials(List.of(SECRET), false, Map.of()),
                        Instant.EPOCH);
    }

    private static List<SplitEvent> split(String body) {
        return new SegmentSource().split(Requests.of(body.getBytes(UTF_8)));
    }
}

package io.boussole.metrics.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTextTest {
    private static final String TEXT = "{\"a\":\"Größe €\"}";

    @Test
    void takesUtf8ForWhatItIsWhateverItIsCalled() {
        assertThat(BodyText.of(request(TEXT.getBytes(UTF_8), "application/json;charset=latin1")))
                .contains(TEXT);
        assertThat(BodyText.of(request(("\uFEFF" + TEXT).getBytes(UTF_8), "text/xml")))
                .contains(TEXT);
        assertThat(BodyText.of(Requests.of(new byte[0]))).contains("");
    }

    @Test
    void heedsByteOrderMarks() {
        assertThat(BodyText.of(request(("\uFEFF" + TEXT).getBytes(UTF_16LE), "x")))
                .contains(TEXT);
        assertThat(BodyText.of(request(("\uFEFF" + TEXT).getBytes(UTF_16BE), "x")))
                .contains(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=ISO-8859-1", "text/plain;Charset = \"iso-8859-1\"; x=y"})
    void heedsTheCharsetOfTheContentTypeWhereTheBytesAreNoUtf8(String contentType) {
        assertThat(BodyText.of(request("Größe".getBytes(ISO_8859_1), contentType)))
                .contains("Größe");
    }

    @ParameterizedTest
    @DisplayName("bytes that are no text in any stated way are not guessed at")
    @ValueSource(
            strings = {"application/json", "text/plain; charset=utf-8", "text/plain; charset=nonsense", "charset="})
    void guessesNothing(String contentType) {
        assertThat(BodyText.of(request("Größe".getBytes(ISO_8859_1), contentType)))
                .isEmpty();
    }

    private static WebhookRequest request(byte[] body, String contentType) {
        return Requests.of(body, Map.of("Content-Type", contentType));
    }
}

package io.boussole.metrics.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressScanTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":\"anna+x@example.com\"}",
                "{\"email\":\"Anna+X@Example.COM.\"}",
                "email=anna%2Bx%40example.com&a=b",
                "to%3Aanna%2Bx%40example.com%20bea%40example.com",
                "{\"email\":\"anna+x\\u0040example.com\"}",
                "Anna <anna+x@example.com>, at once",
                "{\"note\":\"said\\nanna+x@example.com\"}",
                "a@b@anna+x@example.com"
            })
    void findsTheAddressInEveryForm(String text) {
        assertThat(AddressScan.candidates(text)).contains("anna+x@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "a@", "@example.com", "a@...", "%40%40", "{\"email\":\"\"}"})
    void findsNothingWhereThereIsNone(String text) {
        assertThat(AddressScan.candidates(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "@", "a@", "%40", "a%40a", "\\u0040", "a.@-"})
    void readsAMegabyteWithoutDelimitersInTimeThatGrowsAsItDoes(String piece) {
        String text = piece.repeat(1_000_000 / piece.length()) + "x@example.com";
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(AddressScan.candidates(text)).isNotEmpty());
    }

    @Test
    void findsAnAddressBehindALongRun() {
        assertThat(AddressScan.candidates("a".repeat(1_000_000) + " anna@example.com"))
                .containsExactly("anna@example.com");
    }
}

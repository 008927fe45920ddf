package io.boussole.metrics.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token goes to nobody inside our network, and to nobody without encryption. */
class ApiAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com",
                "https://localhost",
                "https://127.0.0.1:8443",
                "https://[::1]",
                "https://[fc00::1]",
                "https://10.0.0.7",
                "https://192.168.1.1",
                "https://169.254.169.254",
                "https://0.0.0.0",
                "https://user:word@198.51.100.7",
                "https://198.51.100.7?to=elsewhere",
                "https://198.51.100.7#part",
                "ftp://198.51.100.7",
                "/crm",
                "https://",
                "no address",
            })
    void refusesWhereNoTokenMayGo(String address) {
        assertThat(address(false).read(address)).isEmpty();
    }

    @Test
    void takesAnAddressInThePublicNetwork() {
        assertThat(address(false).read("https://198.51.100.7/sandbox/"))
                .hasToString("Optional[https://198.51.100.7/sandbox]");
    }

    @Test
    void takesThisMachineWhereTheConfigurationSaysSo() {
        assertThat(address(true).read("http://localhost:8089")).isPresent();
        assertThat(address(true).read("ftp://localhost")).isEmpty();
    }

    private static ApiAddress address(boolean loopbackAllowed) {
        return new ApiAddress(new Settings(loopbackAllowed));
    }

    record Settings(boolean loopbackAllowed) implements EnrichmentConfig {
        @Override
        public Duration checkInterval() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration requestTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration firstPause() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration longestPause() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration againAfter() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int requestsPerSecond() {
            return 2;
        }
    }
}

package io.boussole.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeliveryConfigTest {
    private final DeliveryConfig config = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(DeliveryConfig.class)
            .build()
            .getConfigMapping(DeliveryConfig.class);

    @Test
    void hasTheseDefaults() {
        assertThat(config.checkInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.workers()).isEqualTo(4);
        assertThat(config.requestTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.answerLimit()).isEqualTo(65_536);
        assertThat(config.excerptLength()).isEqualTo(500);
        assertThat(config.jitter()).isEqualTo(0.1);
        assertThat(config.longestRetryAfter()).isEqualTo(Duration.ofHours(24));
        assertThat(config.holdBack()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.switchOffAfter()).isEqualTo(Duration.ofDays(5));
        assertThat(config.formerSecretLifetime()).isEqualTo(Duration.ofHours(24));
        assertThat(config.groupLimit()).isEqualTo(50);
        assertThat(config.language()).isEqualTo("en");
        assertThat(config.keep()).isEqualTo(Duration.ofDays(90));
        assertThat(config.trustedHosts()).isEmpty();
    }

    @Test
    void triesForMoreThanThreeDays() {
        assertThat(config.retryAfter())
                .startsWith(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30))
                .hasSize(9);
        assertThat(config.retryAfter().stream().reduce(Duration.ZERO, Duration::plus))
                .isGreaterThan(Duration.ofDays(3));
    }
}

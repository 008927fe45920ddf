package io.boussole.alert.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EvaluationConfigTest {
    @Test
    void hasTheseDefaults() {
        EvaluationConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(EvaluationConfig.class)
                .build()
                .getConfigMapping(EvaluationConfig.class);

        assertThat(config.settleTime()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.longestWait()).isEqualTo(10);
        assertThat(config.pollInterval()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.batch()).isEqualTo(100);
        assertThat(config.retryPause()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.dailyCheck()).isEqualTo(Duration.ofMinutes(1));
    }
}

package io.boussole.alert.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchConfigTest {
    @Test
    void hasTheseDefaults() {
        WatchConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WatchConfig.class)
                .build()
                .getConfigMapping(WatchConfig.class);

        assertThat(config.settleTime()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.pollInterval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.batch()).isEqualTo(50);
        assertThat(config.retryPause()).isEqualTo(Duration.ofSeconds(30));
    }
}

package io.boussole.alert.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When plans are looked at. */
@ConfigMapping(prefix = "boussole.watch")
public interface WatchConfig {
    /** How long after a change a plan is looked at: what comes meanwhile is seen at one look. */
    @WithDefault("5s")
    Duration settleTime();

    /** How often plans are looked for that are due, at least a second. */
    @WithDefault("2s")
    Duration pollInterval();

    /** Most plans taken at one time. */
    @WithDefault("50")
    int batch();

    /** Pause before a plan is looked at again when the look failed. */
    @WithDefault("30s")
    Duration retryPause();
}

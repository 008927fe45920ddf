package io.boussole.metrics.snapshot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When snapshots of plans are taken. */
@ConfigMapping(prefix = "boussole.snapshot")
interface SnapshotConfig {
    /** How often is looked for what is due. */
    @WithDefault("1m")
    Duration checkInterval();

    /** Shortest time between two rounds. */
    @WithDefault("1s")
    Duration pause();

    /** How long after midnight what was received before it may still be under way. */
    @WithDefault("15m")
    Duration settling();
}

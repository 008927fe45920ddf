package io.boussole.metrics.replay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How replays go. */
@ConfigMapping(prefix = "boussole.replay")
interface ReplayConfig {
    /** How soon a replay that was asked for begins. */
    @WithDefault("1s")
    Duration checkInterval();

    /** Events folded in one transaction. */
    @WithDefault("1000")
    int eventsPerStep();

    /** Facts taken away in one transaction. */
    @WithDefault("500")
    int factsPerStep();

    /** Most rejections that one request decodes again. */
    @WithDefault("10000")
    int mostRejections();
}

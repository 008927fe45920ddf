package io.boussole.metrics.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events that were kept are folded later. */
@ConfigMapping(prefix = "boussole.intake")
interface IntakeConfig {
    /** How soon it is noticed that a connection was resumed. */
    @WithDefault("1s")
    Duration waitingCheckInterval();

    /** Most events that are folded in one transaction. */
    @WithDefault("1000")
    int eventsPerStep();
}

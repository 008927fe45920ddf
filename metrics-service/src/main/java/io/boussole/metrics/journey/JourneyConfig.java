package io.boussole.metrics.journey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How persons' journeys are kept in step with the facts. */
@ConfigMapping(prefix = "boussole.journey")
interface JourneyConfig {
    /** How often due journeys are looked for when nobody rings: what another instance, or a kill, left behind. */
    @WithDefault("1s")
    Duration checkInterval();

    /** Shortest time between two rounds; changes in between are read together. */
    @WithDefault("100ms")
    Duration pause();

    /** Persons read again in one transaction. */
    @WithDefault("500")
    int batch();
}

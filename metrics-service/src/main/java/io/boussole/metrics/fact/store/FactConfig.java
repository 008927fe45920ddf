package io.boussole.metrics.fact.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How facts are kept in step with the connections' settings. */
@ConfigMapping(prefix = "boussole.facts")
interface FactConfig {
    /** How soon a change of a connection's stages, currency or usual source is noticed. */
    @WithDefault("1s")
    Duration settingsCheckInterval();

    /** Facts read again in one transaction; new events of these facts wait for as long. */
    @WithDefault("500")
    int factsPerStep();

    /** How soon the days of a plan's time zone begin to be kept. */
    @WithDefault("5s")
    Duration zonesCheckInterval();

    /**
     * Longest time in which the days of a time zone are added up from all sums there are; the tenant's new events wait meanwhile. Ten
     * million events can take minutes on a small machine.
     */
    @WithDefault("1h")
    Duration zoneBuildTimeout();
}

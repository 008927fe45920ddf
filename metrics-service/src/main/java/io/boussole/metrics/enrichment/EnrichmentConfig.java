package io.boussole.metrics.enrichment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How vendors' APIs are asked. */
@ConfigMapping(prefix = "boussole.enrichment")
interface EnrichmentConfig {
    /** How soon a fact that lacks something is noticed. */
    @WithDefault("1s")
    Duration checkInterval();

    /** Longest wait for an answer. */
    @WithDefault("10s")
    Duration requestTimeout();

    /** Wait after the first failure; it doubles with each that follows. */
    @WithDefault("5s")
    Duration firstPause();

    /** Longest wait after a failure, unless the vendor asks for a longer one. */
    @WithDefault("30m")
    Duration longestPause();

    /** A fact that still lacks something once it was read is asked for again after this time at the earliest. */
    @WithDefault("10m")
    Duration againAfter();

    /** Requests a second, for each connection; vendors allow more, and others want some of it. */
    @WithDefault("5")
    int requestsPerSecond();

    /** Whether an address may be on this machine or in a private network, as that of a test or of a proxy. */
    @WithDefault("false")
    boolean loopbackAllowed();
}

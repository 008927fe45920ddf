package io.boussole.metrics.connection.integration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/** When something is wrong with a connection. */
@ConfigMapping(prefix = "boussole.integrations")
interface IntegrationConfig {
    /** Without a delivery for this long a connection is silent. */
    @WithDefault("72h")
    Duration silentAfter();

    /** An error rate, from 0 to 1, above this fails. */
    @WithDefault("0.05")
    BigDecimal failingAbove();
}

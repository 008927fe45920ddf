package io.boussole.metrics.quality;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/** What good data is. */
@ConfigMapping(prefix = "boussole.quality")
interface QualityConfig {
    /** An event received within this time of what it tells is timely. */
    @WithDefault("1h")
    Duration timelyWithin();

    /** Below this, from 0 to 1, a score is degraded. */
    @WithDefault("0.95")
    BigDecimal degradedBelow();

    /** Completeness that is about to fall below this, from 0 to 1, is flagged. */
    @WithDefault("0.9")
    BigDecimal completenessFloor();

    /** A score of a KPI that changes by this much is told; what is less waits until it adds up. */
    @WithDefault("0.01")
    BigDecimal materialStep();
}

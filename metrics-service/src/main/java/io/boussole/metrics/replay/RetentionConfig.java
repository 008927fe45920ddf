package io.boussole.metrics.replay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import java.util.Map;

/** How long events are kept as they came. */
@ConfigMapping(prefix = "boussole.raw-events")
interface RetentionConfig {
    /** Days for which whole events are kept; what is older cannot be replayed. */
    @WithDefault("P400D")
    Period keptFor();

    /** The same for single tenants. */
    Map<String, Period> keptForTenant();

    /** Days for which an event that comes again is recognised. */
    @WithDefault("P800D")
    Period recognisedFor();

    /** Most events in one transaction. */
    @WithDefault("2000")
    int eventsPerStep();
}

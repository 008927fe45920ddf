package io.boussole.metrics.kpi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How changed KPIs leave. */
@ConfigMapping(prefix = "boussole.kpi")
interface KpiConfig {
    /** How often due KPIs are looked for when nobody rings: what another instance, or a kill, left behind. */
    @WithDefault("1s")
    Duration checkInterval();

    /** Shortest time between two rounds of publication; changes in between leave together. */
    @WithDefault("100ms")
    Duration publishPause();

    /** KPIs of one round. */
    @WithDefault("200")
    int batch();

    /** Longest wait for the broker in one round. */
    @WithDefault("10s")
    Duration sendTimeout();

    /** How long a KPI waits that could not be published. */
    @WithDefault("5s")
    Duration retryAfter();

    /** How often the data of a plan's KPIs is judged; what has changed by then is published once. */
    @WithDefault("5m")
    Duration qualityInterval();
}

package io.boussole.alert.judgement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/** When KPIs are judged. */
@ConfigMapping(prefix = "boussole.evaluation")
public interface EvaluationConfig {
    /**
     * How long a KPI must have been quiet. A CRM sends one change as several events; a verdict on half of them is a false alarm.
     */
    @WithDefault("2s")
    Duration settleTime();

    /** After this many settle times a KPI that is never quiet is judged all the same. */
    @WithDefault("10")
    int longestWait();

    /** How often the queue is looked at. */
    @WithDefault("200ms")
    Duration pollInterval();

    /** Most KPIs taken from the queue at one look. */
    @WithDefault("100")
    int batch();

    /** Pause before a KPI whose judgement failed is judged again. */
    @WithDefault("30s")
    Duration retryPause();

    /** Data quality below which nothing is to be stopped because of a KPI, 0 to 1. */
    @WithDefault("0.95")
    BigDecimal degradedBelow();

    /** How often KPIs are looked for that were not judged yet today: open cases ripen and the pace moves without any event. */
    @WithDefault("1m")
    Duration dailyCheck();
}

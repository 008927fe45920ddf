package io.boussole.alert.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which stage of the funnel a metric is about: the one it counts, or the one its rate leads to. */
final class FunnelStage {
    private static final Map<String, String> COUNTED = Map.of(
            "VISITS", "VISIT",
            "LEAD_COUNT", "LEAD",
            "MQL_COUNT", "MQL",
            "SQL_COUNT", "SQL",
            "OPPORTUNITIES_CREATED", "OPPORTUNITY",
            "WON_COUNT", "WON");

    private static final Map<String, String> REACHED = Map.of(
            "VISIT_TO_LEAD", "LEAD",
            "LEAD_TO_MQL", "MQL",
            "FORM_TO_MQL", "MQL",
            "MQL_TO_SQL", "SQL",
            "SQL_TO_OPPORTUNITY", "OPPORTUNITY",
            "CLOSE_RATE", "WON",
            "WIN_RATE", "WON");

    private FunnelStage() {}

    static @Nullable String counted(@Nullable String metric) {
        return metric == null ? null : COUNTED.get(metric);
    }

    static @Nullable String of(@Nullable String metric) {
        return metric == null ? null : REACHED.getOrDefault(metric, COUNTED.get(metric));
    }
}

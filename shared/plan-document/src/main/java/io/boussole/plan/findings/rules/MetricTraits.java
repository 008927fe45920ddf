package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Kpi;
import io.boussole.plan.document.Kpi.IndicatorType;
import io.boussole.plan.document.Kpi.KpiCategory;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a KPI by its metric's name, where the plan does not say it itself. */
final class MetricTraits {
    private static final Set<String> RESULTS = Set.of(
            "SIGNED_REVENUE",
            "WON_COUNT",
            "AVG_DEAL_VALUE",
            "CLOSE_RATE",
            "NRR",
            "GRR",
            "LOGO_CHURN",
            "REVENUE_CHURN",
            "SALES_PROMISE_CHURN",
            "UPSELL",
            "EXPANSION_REVENUE");
    private static final Set<String> PLEASANT = Set.of("IMPRESSIONS", "LIKES", "FOLLOWERS", "REACTIONS");
    private static final Set<String> FACTORS = Set.of("CLOSE_RATE", "AVG_DEAL_VALUE", "REPLY_RATE", "HUMAN_REPLY_RATE");

    private MetricTraits() {}

    static boolean isLagging(Kpi kpi) {
        return kpi.indicatorType() == null
                ? kpi.metric() != null && RESULTS.contains(kpi.metric())
                : kpi.indicatorType() == IndicatorType.LAGGING;
    }

    static boolean isVanity(Kpi kpi) {
        return kpi.category() == KpiCategory.VANITY
                || isPleasant(kpi.metric())
                || (kpi.formula() != null
                        && kpi.formula().ratio() != null
                        && isPleasant(kpi.formula().ratio().of()));
    }

    /** Whether the plan's revenue is this multiplied by others, so that its target is an assumption before it is a wish. */
    static boolean isFactor(Kpi kpi) {
        return kpi.metric() != null && FACTORS.contains(kpi.metric());
    }

    static boolean isShare(Kpi kpi) {
        return kpi.metric() != null
                && (kpi.metric().endsWith("_RATE") || kpi.metric().endsWith("_SHARE"));
    }

    private static boolean isPleasant(@Nullable String metric) {
        return metric != null && PLEASANT.contains(metric);
    }
}

package io.boussole.alert.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order in which metrics move: whatever happens early shows early. */
public final class Funnel {
    private static final List<String> ORDER = List.of(
            "EMAILS_SENT",
            "CALLS_MADE",
            "BOUNCE_RATE",
            "OPEN_RATE",
            "REPLY_RATE",
            "HUMAN_REPLY_RATE",
            "USEFUL_REPLY_RATE",
            "VISITS",
            "VISIT_TO_LEAD",
            "LEAD_COUNT",
            "LEAD_TO_MQL",
            "FORM_TO_MQL",
            "MQL_COUNT",
            "SPEED_TO_LEAD_SHARE",
            "MQL_TO_SQL",
            "SQL_COUNT",
            "WEBINAR_TO_MEETING",
            "MEETINGS_BOOKED",
            "NO_SHOW_RATE",
            "MEETINGS_HELD",
            "QUALIFIED_MEETINGS",
            "SQL_TO_OPPORTUNITY",
            "OPPORTUNITIES_CREATED",
            "CLOSE_RATE",
            "WIN_RATE",
            "WON_COUNT",
            "SALES_CYCLE",
            "AVG_DEAL_VALUE",
            "SIGNED_REVENUE");

    /** Volumes that come out of one another; a mail or a call is effort and explains nothing. */
    private static final List<String> VOLUMES = List.of(
            "VISITS",
            "LEAD_COUNT",
            "MQL_COUNT",
            "SQL_COUNT",
            "MEETINGS_BOOKED",
            "MEETINGS_HELD",
            "QUALIFIED_MEETINGS",
            "OPPORTUNITIES_CREATED",
            "WON_COUNT");

    private Funnel() {}

    /** Place of a metric, smaller being earlier; negative for one that is not in the funnel. */
    public static int place(@Nullable String metric) {
        return metric == null ? -1 : ORDER.indexOf(metric);
    }

    /** Whether fewer of the one leave fewer of the other. */
    public static boolean feeds(@Nullable String earlier, @Nullable String later) {
        if (earlier == null || later == null) {
            return false;
        }
        int from = VOLUMES.indexOf(earlier);
        return from >= 0 && from < VOLUMES.indexOf(later);
    }
}

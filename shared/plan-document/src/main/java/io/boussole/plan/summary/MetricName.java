package io.boussole.plan.summary;

import io.boussole.http.Text;
import io.boussole.plan.document.Kpi;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people call the metrics that plans name, and what their values are. An unknown metric is called by its own name. */
final class MetricName {
    /** What a value of the metric is. */
    enum Unit {
        NUMBER,
        SHARE,
        MONEY
    }

    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("SIGNED_REVENUE", new Text("Signed revenue", "Chiffre d'affaires signé")),
            Map.entry("WON_COUNT", new Text("Signatures", "Signatures")),
            Map.entry("AVG_DEAL_VALUE", new Text("Average deal value", "Valeur moyenne des contrats")),
            Map.entry("CLOSE_RATE", new Text("Close rate", "Taux de closing")),
            Map.entry("MEETINGS_HELD", new Text("Meetings held", "Rendez-vous tenus")),
            Map.entry("OPPORTUNITIES_CREATED", new Text("Opportunities created", "Opportunités créées")),
            Map.entry("REPLY_RATE", new Text("Reply rate", "Taux de réponse")),
            Map.entry("HUMAN_REPLY_RATE", new Text("Human reply rate", "Taux de réponse hors robots")),
            Map.entry("USEFUL_REPLY_RATE", new Text("Useful reply rate", "Taux de réponse utile")),
            Map.entry("MQL_COUNT", new Text("MQL", "MQL")),
            Map.entry("SQL_COUNT", new Text("SQL", "SQL")),
            Map.entry("MQL_TO_SQL", new Text("MQL to SQL", "MQL vers SQL")),
            Map.entry("SQL_TO_OPPORTUNITY", new Text("SQL to opportunity", "SQL vers opportunité")),
            Map.entry("SPEED_TO_LEAD_SHARE", new Text("Leads called back in time", "Leads rappelés dans le délai")),
            Map.entry("NO_SHOW_RATE", new Text("No-show rate", "Taux d'absence aux rendez-vous")),
            Map.entry("PARTNER_LEAD_QUALITY", new Text("Quality of partner leads", "Qualité des leads partenaires")),
            Map.entry("NRR", new Text("Net revenue retention", "Rétention nette (NRR)")),
            Map.entry("GRR", new Text("Gross revenue retention", "Rétention brute (GRR)")),
            Map.entry("SALES_CYCLE_DAYS", new Text("Sales cycle, days", "Cycle de vente, en jours")),
            Map.entry("LOGO_CHURN", new Text("Customers lost", "Clients perdus")),
            Map.entry("REVENUE_CHURN", new Text("Revenue lost", "Revenu perdu")),
            Map.entry(
                    "SALES_PROMISE_CHURN",
                    new Text("Customers lost to sales promises", "Clients perdus sur promesse commerciale")));
    private static final Set<String> SHARES = Set.of(
            "MQL_TO_SQL",
            "SQL_TO_OPPORTUNITY",
            "PARTNER_LEAD_QUALITY",
            "NRR",
            "GRR",
            "LOGO_CHURN",
            "REVENUE_CHURN",
            "SALES_PROMISE_CHURN");
    private static final Set<String> AMOUNTS = Set.of("AVG_DEAL_VALUE", "UPSELL");

    private MetricName() {}

    static String of(String metric, Wording wording) {
        Text known = NAMES.get(metric);
        if (known != null) {
            return wording.say(known.en(), known.fr());
        }
        String words = PlainText.of(metric).toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static Unit unitOf(Kpi kpi) {
        if (kpi.formula() != null) {
            return Unit.SHARE;
        }
        return unitOf(kpi.metric());
    }

    private static Unit unitOf(@Nullable String metric) {
        if (metric == null) {
            return Unit.NUMBER;
        }
        if (SHARES.contains(metric) || metric.endsWith("_RATE") || metric.endsWith("_SHARE")) {
            return Unit.SHARE;
        }
        return AMOUNTS.contains(metric) || metric.endsWith("_REVENUE") ? Unit.MONEY : Unit.NUMBER;
    }
}

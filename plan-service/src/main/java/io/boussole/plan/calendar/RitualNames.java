package io.boussole.plan.calendar;

import io.boussole.http.Text;
import io.boussole.plan.document.Ritual.RitualType;
import org.jspecify.annotations.Nullable;

/** What the guide's rituals are called. */
final class RitualNames {
    private static final Text OTHER = new Text("Ritual", "Rituel");

    private RitualNames() {}

    static Text of(@Nullable RitualType type) {
        if (type == null) {
            return OTHER;
        }
        return switch (type) {
            case DAILY_STANDUP -> new Text("Daily stand-up", "Point d'activité quotidien");
            case WEEKLY_PIPELINE_REVIEW -> new Text("Weekly pipeline review", "Revue de pipeline hebdomadaire");
            case MONTHLY_PERFORMANCE_COMMITTEE ->
                new Text("Monthly performance committee", "Comité de performance mensuel");
            case PARTNER_REVIEW -> new Text("Partner review", "Revue des partenaires");
            case PLAN_UPDATE -> new Text("Plan update", "Mise à jour du plan");
            case WEEKLY_MICRO -> new Text("Weekly ten minutes", "Point de dix minutes hebdomadaire");
            case MONTHLY_REVIEW -> new Text("Monthly review", "Revue mensuelle");
            case DATA_STEWARDSHIP -> new Text("Data stewardship", "Revue de la qualité des données");
            case OTHER -> OTHER;
        };
    }
}

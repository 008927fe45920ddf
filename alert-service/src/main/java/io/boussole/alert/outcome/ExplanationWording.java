package io.boussole.alert.outcome;

import io.boussole.alert.outcome.Surroundings.Explained;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.action.AlertKind;
import io.boussole.http.Text;
import org.jspecify.annotations.Nullable;

/** What accounts for a shortfall, by its kind: a silent source is no shortfall earlier in the funnel. */
final class ExplanationWording {
    private static final String COUNT = "COUNT";

    private ExplanationWording() {}

    static void say(Sentences said, Explained explained, @Nullable AlertFacts facts) {
        Text cause = new Text(explained.kpiId(), explained.kpiId());
        AlertKind kind = explained.kind();
        if (kind == AlertKind.NO_DATA) {
            said.add(
                    "Its source %s is silent, which accounts for it: no alert of its own.",
                    "Sa source %s ne dit plus rien, ce qui l'explique : pas d'alerte distincte.", cause);
        } else if (kind == AlertKind.DATA_QUALITY) {
            said.add(
                    "The data of its source %s are poor, which accounts for it: no alert of its own.",
                    "Les données de sa source %s sont dégradées, ce qui l'explique : pas d'alerte distincte.", cause);
        } else if (kind == AlertKind.UNDER_PERFORMANCE && isCount(facts)) {
            said.add(
                    "The shortfall of %s earlier in the funnel accounts for it: no alert of its own.",
                    "Le retard de %s, plus tôt dans le tunnel, l'explique : pas d'alerte distincte.", cause);
        } else {
            said.add(
                    "The alert about %s accounts for it: no alert of its own.",
                    "L'alerte sur %s l'explique : pas d'alerte distincte.", cause);
        }
    }

    /** A share is never explained by a volume of the funnel, only by what its rule names. */
    private static boolean isCount(@Nullable AlertFacts facts) {
        return facts != null && COUNT.equals(facts.kind());
    }
}

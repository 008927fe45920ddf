package io.boussole.metrics.predictiveness.rest;

import io.boussole.http.Text;
import io.boussole.metrics.predictiveness.Predictiveness.UnprovenReason;

/** Why nothing is proven, in words. */
final class Explanations {
    private Explanations() {}

    static Text of(UnprovenReason reason) {
        return switch (reason) {
            case NOT_ENOUGH_PERIODS ->
                new Text(
                        "Fewer than 12 pairs of complete periods have a value of both",
                        "Moins de 12 couples de périodes complètes ont une valeur des deux");
            case NO_VARIATION ->
                new Text(
                        "One of the two is the same in every period, so nothing can go with it",
                        "L'un des deux est le même à chaque période ; rien ne peut varier avec lui");
            case KNOWN_TOO_LATE ->
                new Text(
                        "The metric's values are known only after the periods that they would foretell; try a longer lag",
                        "Les valeurs de l'indicateur ne sont connues qu'après les périodes à prédire ; essayez un délai plus long");
            case INTERVAL_HOLDS_ZERO ->
                new Text(
                        "The interval holds 0: chance, or a trend that both follow, explains it as well",
                        "L'intervalle contient 0 : le hasard, ou une tendance commune, l'explique aussi bien");
        };
    }
}

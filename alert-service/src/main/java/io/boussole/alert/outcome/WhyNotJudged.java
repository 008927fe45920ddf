package io.boussole.alert.outcome;

import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.http.Text;
import org.jspecify.annotations.Nullable;

/** Why a KPI is not held against its plan. */
final class WhyNotJudged {
    private WhyNotJudged() {}

    static Text text(@Nullable Reason reason) {
        if (reason == null) {
            return new Text("Nothing can be said.", "On ne peut rien en dire.");
        }
        return switch (reason) {
            case NO_FACTS ->
                new Text(
                        "Nothing has been measured yet for this KPI in the plan's period. Whether there was nothing, or no tool tells"
                                + " of it, is not known: see to it that one does.",
                        "Rien n'a encore été mesuré pour cet indicateur sur la période du plan. On ne sait pas s'il n'y a rien eu ou si"
                                + " aucun outil n'en parle : vérifiez qu'un outil le transmet.");
            case NO_USABLE_TARGET ->
                new Text(
                        "The plan gives this KPI no value that a result could contradict, so it is shown but not judged.",
                        "Le plan ne donne à cet indicateur aucune valeur qu'un résultat pourrait contredire : il est affiché, mais"
                                + " pas jugé.");
            case JUDGED_THROUGH_ITS_FACTORS ->
                new Text(
                        "This KPI is not judged on its own: revenue is opportunities times close rate times deal value, and each"
                                + " cause must give one alert, not several.",
                        "Cet indicateur n'est pas jugé seul : le chiffre d'affaires est le produit des opportunités, du taux de"
                                + " signature et de la valeur moyenne, et chaque cause doit donner une seule alerte.");
            case OWN_FORMULA ->
                new Text(
                        "This KPI has a formula of the team's own. How far chance alone moves it is not known, so it is shown but not"
                                + " judged. A rule with a fixed threshold holds it against its range.",
                        "Cet indicateur suit une formule propre à l'équipe. On ne sait pas de combien le seul hasard le fait bouger :"
                                + " il est affiché, mais pas jugé. Une règle à seuil fixe le compare à sa fourchette.");
            case SOURCE_SILENT ->
                new Text(
                        "Its sources have been silent for longer than this KPI's rhythm allows. Whether nothing happened or nothing"
                                + " was reported cannot be told, so nothing new is concluded.",
                        "Ses sources se taisent depuis plus longtemps que ne le permet le rythme de cet indicateur. Rien ne dit s'il ne"
                                + " s'est rien passé ou si rien n'a été transmis : on n'en conclut rien de nouveau.");
            case NO_DETAIL ->
                new Text(
                        "What was measured does not say how the single cases differ, so the KPI is shown but not judged yet.",
                        "Ce qui a été mesuré ne dit pas en quoi les cas diffèrent : l'indicateur est affiché, mais pas encore jugé.");
            case AMOUNTS_DISAGREE ->
                new Text(
                        "The amounts contradict each other: their mean is far from the one their spread points to, as where some are"
                                + " placeholders such as 1. Correct those, and the KPI is judged.",
                        "Les montants se contredisent : leur moyenne est loin de celle que leur dispersion laisse attendre, comme lorsque"
                                + " certains sont fictifs, par exemple 1. Corrigez-les et l'indicateur sera jugé.");
            case PERIOD_OVER ->
                new Text(
                        "The last alert was closed at the end of the period, so no day is left to judge.",
                        "La dernière alerte a été close à la fin de la période : il ne reste aucun jour à juger.");
            case RULE_DISABLED ->
                new Text(
                        "The rule of this KPI is switched off, so it is not judged and no alert opens.",
                        "La règle de cet indicateur est désactivée : il n'est pas jugé et aucune alerte ne s'ouvre.");
        };
    }
}

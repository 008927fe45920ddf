package io.boussole.alert.outcome;

import static io.boussole.alert.outcome.Numbers.day;

import io.boussole.alert.evaluation.Verdict;
import io.boussole.alert.outcome.Outcome.LastSaid;
import io.boussole.alert.outcome.Surroundings.Explained;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.http.Text;

/**
 * A verdict in words that a sales director understands and a statistician can sign. An alarm is never called proof: what is said is how
 * often a team that is exactly on plan would set it off.
 */
public final class Wording {
    private Wording() {}

    /** What can be said about a KPI now. */
    public static Text of(KpiEvaluation evaluation) {
        return of(evaluation.conclusion());
    }

    static Text of(Conclusion conclusion) {
        Sentences said = new Sentences();
        LastSaid stale = conclusion.stale();
        if (stale != null) {
            said.add(
                    "Its sources have been silent since %s. Whether nothing happened or nothing was reported cannot be told, so nothing"
                            + " new is concluded. Before that:",
                    "Ses sources se taisent depuis le %s. Rien ne dit s'il ne s'est rien passé ou si rien n'a été transmis : on n'en"
                            + " conclut rien de nouveau. Avant cela :",
                    day(stale.since()));
        }
        AlertFacts facts = conclusion.facts();
        if (facts == null) {
            return said.add(WhyNotJudged.text(conclusion.reason())).text();
        }
        Verdict verdict = stale == null ? conclusion.verdict() : stale.verdict();
        Basis.say(said, facts);
        if (conclusion.recovered()) {
            said.add(
                    "What has come since the alert shows a return into the plan's range: the alert is ended, and counting starts anew.",
                    "Ce qui est venu depuis l'alerte montre un retour dans la fourchette du plan : l'alerte est close et le décompte"
                            + " repart de zéro.");
        } else {
            Finding.say(said, verdict, facts, conclusion.chance());
        }
        surroundings(said, verdict, conclusion);
        return said.text();
    }

    /** Why an alert was opened. */
    public static Text ofAlarm(AlertFacts facts) {
        Sentences said = new Sentences();
        Basis.say(said, facts);
        Finding.say(said, Verdict.UNDER_PERFORMANCE, facts, null);
        return said.text();
    }

    /** An alarm that the data support has a verdict of its own. */
    private static boolean isUnsupported(Verdict verdict) {
        return verdict == Verdict.INCONCLUSIVE || verdict == Verdict.ON_TRACK;
    }

    private static void surroundings(Sentences said, Verdict verdict, Conclusion conclusion) {
        if (conclusion.withdrawn() && isUnsupported(verdict)) {
            said.add(
                    "Corrected data or a changed plan no longer support the alert, which goes no further up: confirm it as a false"
                            + " alarm or close it.",
                    "Des données corrigées ou un plan modifié n'appuient plus l'alerte, qui n'est plus relancée : confirmez la"
                            + " fausse alerte ou clôturez-la.");
        } else if (conclusion.withdrawn()) {
            said.add(
                    "With the data and the plan as they are now the alert would not be set off; whether it was false is for people to"
                            + " say.",
                    "Avec les données et le plan d'aujourd'hui, l'alerte ne se déclencherait pas ; c'est à l'équipe de dire si elle était"
                            + " infondée.");
        }
        Explained explained = conclusion.explainedBy();
        if (explained != null) {
            ExplanationWording.say(said, explained, conclusion.facts());
        }
        if (verdict == Verdict.INCONCLUSIVE || verdict == Verdict.NOT_MATURE) {
            Prospect.say(said, conclusion);
        }
        if (conclusion.dataQuality() == Quality.DEGRADED) {
            said.add(
                    "The data behind it are poor: nothing is to be stopped because of it.",
                    "Les données en sont dégradées : rien ne doit être arrêté sur cette base.");
        }
    }
}

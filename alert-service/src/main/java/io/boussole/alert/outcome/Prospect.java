package io.boussole.alert.outcome;

import static io.boussole.alert.outcome.Numbers.percent;

import io.boussole.alert.evaluation.Outlook;
import io.boussole.http.Text;

/** What whoever waits for a verdict may expect of it. */
final class Prospect {
    private Prospect() {}

    static void say(Sentences said, Conclusion conclusion) {
        Outlook outlook = conclusion.outlook();
        if (outlook == null) {
            return;
        }
        Double byEnd = outlook.changeFoundByEnd();
        if (byEnd != null) {
            said.add(
                    "With the planned volume a change of %s that stands from the first day on is found by the end of the period with a"
                            + " chance of 80%%.",
                    "Au volume prévu, un écart de %s présent dès le premier jour est détecté avant la fin de la période avec une"
                            + " probabilité de 80 %%.",
                    percent(byEnd));
        }
        Integer tooLate = outlook.notDetectableWithin();
        if (tooLate != null) {
            said.add(
                    "Within %s working days even a collapse would rather be missed than found (chance of finding it: %s).",
                    "En %s jours ouvrés, même un effondrement passerait plutôt inaperçu (probabilité de le voir : %s).",
                    new Text(tooLate.toString(), tooLate.toString()),
                    percent(outlook.chanceOfCollapseSoon()));
        }
        String instead = conclusion.watchInstead();
        if (instead != null) {
            said.add(
                    "To see it sooner, watch %s, earlier in the funnel.",
                    "Pour le voir plus tôt, suivez %s, plus haut dans le tunnel.", new Text(instead, instead));
        }
    }
}

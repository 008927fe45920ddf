package io.boussole.alert.watch.wording;

import io.boussole.alert.outcome.Sentences;
import io.boussole.http.Text;

/** A stop rule that is met. */
final class StopWording {
    private StopWording() {}

    static Text why(NamedValues told) {
        Sentences said = new Sentences();
        boolean below = told.has("below");
        Text threshold = told.value(below ? "below" : "above");
        said.add(
                "The stop rule of %s is met: %s " + (below ? "below" : "above") + " %s.",
                "La règle d'arrêt est atteinte pour %s : %s " + (below ? "sous" : "au-dessus de") + " %s.",
                told.word("effort"),
                told.text("kpi", "kpiId"),
                threshold);
        for (int i = 1; i <= told.count("cycles"); i++) {
            cycle(said, told, "cycle" + i + ".");
        }
        if (told.has("value")) {
            said.add("It stands at %s.", "L'indicateur est à %s.", told.number("value"));
        }
        if (told.has("pFalseStop")) {
            said.add(
                    "An effort that is just good enough would get here by chance alone with a probability of %s.",
                    "Un effort tout juste suffisant en arriverait là par le seul hasard avec une probabilité de %s.",
                    told.chance("pFalseStop"));
        }
        if (told.has("pFalseStopOnPlan")) {
            said.add(
                    "One that is exactly on plan: %s.",
                    "Un effort exactement au niveau du plan : %s.", told.chance("pFalseStopOnPlan"));
        }
        return said.text();
    }

    private static void cycle(Sentences said, NamedValues told, String name) {
        if (told.says("kind", "RATE")) {
            said.add(
                    "From %s to %s: %s of %s.",
                    "Du %s au %s : %s sur %s.",
                    told.day(name + "from"),
                    told.day(name + "to"),
                    told.value(name + "value"),
                    told.number(name + "n"));
        } else {
            said.add(
                    "From %s to %s: %s.",
                    "Du %s au %s : %s.", told.day(name + "from"), told.day(name + "to"), told.value(name + "value"));
        }
        if (told.has(name + "undecided")) {
            said.add(
                    "Still open and counted as not succeeded: %s.",
                    "Encore ouverts et comptés comme non réussis : %s.", told.number(name + "undecided"));
        }
    }
}

package io.boussole.alert.watch.wording;

import io.boussole.alert.outcome.Sentences;
import io.boussole.http.Text;

/** Sources that say nothing, or nothing that can be relied upon. */
final class SourceWording {
    private SourceWording() {}

    static Text source(NamedValues told) {
        return PlanWords.source(told.word("source").en());
    }

    static Text silent(NamedValues told) {
        Sentences said = new Sentences();
        if (told.has("lastEventAt")) {
            said.add(
                    "Nothing has come in since %s (source: %s).",
                    "Plus rien n'est arrivé depuis le %s (source : %s).",
                    told.day("heardOn", "lastEventAt"),
                    source(told));
        } else {
            said.add("Nothing has ever come in (source: %s).", "Rien n'est jamais arrivé (source : %s).", source(told));
        }
        return said.add(
                        "What these KPIs show is a gap, not a zero: %s.",
                        "Ce que montrent ces indicateurs est un trou, pas un zéro : %s.", told.word("kpis"))
                .text();
    }

    static Text poor(NamedValues told) {
        Sentences said = new Sentences();
        if (told.has("dataQuality")) {
            said.add(
                    "Data quality is %s (source: %s).",
                    "La qualité des données est de %s (source : %s).", told.percent("dataQuality"), source(told));
        }
        if (told.has("projectedCompleteness")) {
            said.add(
                    "In fifteen days completeness will be %s if it goes on like this (source: %s).",
                    "Dans quinze jours, la complétude sera de %s si rien ne change (source : %s).",
                    told.percent("projectedCompleteness"),
                    source(told));
        }
        return said.add(
                        "Below %s these KPIs cannot be relied upon: %s.",
                        "Sous %s, on ne peut pas se fier à ces indicateurs : %s.",
                        told.percent("floor"),
                        told.word("kpis"))
                .text();
    }
}

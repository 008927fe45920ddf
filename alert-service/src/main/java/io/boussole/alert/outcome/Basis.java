package io.boussole.alert.outcome;

import static io.boussole.alert.outcome.Numbers.day;
import static io.boussole.alert.outcome.Numbers.number;
import static io.boussole.alert.outcome.Numbers.percent;

import io.boussole.contracts.action.AlertFacts;
import io.boussole.http.Text;
import java.math.BigDecimal;

/** What was counted, and what the plan expects of it. */
final class Basis {
    private static final String CLOSE_RATE = "CLOSE_RATE";
    private static final String OPPORTUNITIES_CREATED = "OPPORTUNITIES_CREATED";

    private Basis() {}

    static void say(Sentences said, AlertFacts facts) {
        switch (facts.kind()) {
            case "RATE" -> rate(said, facts);
            case "DELAYED_RATE" ->
                said.add(
                        "%s of %s cases have succeeded so far; by their age the plan expects %s by now, with %s in the end.",
                        "%s cas sur %s ont abouti à ce jour ; d'après leur âge, le plan en attend %s à cette date, pour %s au final.",
                        number(facts.observed()),
                        number(facts.sampleSize()),
                        number(facts.expected()),
                        percent(facts.reference()));
            case "DURATION" -> duration(said, facts);
            case "MEAN" ->
                said.add(
                        "Mean of %s amounts: %s; the plan counts on %s. Amounts are compared on the scale of their logarithms, so that"
                                + " a few large ones do not decide.",
                        "Moyenne de %s montants : %s ; le plan prévoit %s. Les montants sont comparés sur l'échelle de leurs"
                                + " logarithmes, pour que quelques gros montants ne décident pas seuls.",
                        number(facts.sampleSize()),
                        number(estimate(facts)),
                        number(facts.reference()));
            case "VALUE" ->
                said.add(
                        "Measured by %s: %s; the plan wants %s by then.",
                        "Mesuré au %s : %s ; le plan demande %s à cette date.",
                        day(facts.to()),
                        number(estimate(facts)),
                        number(facts.expected()));
            default -> count(said, facts);
        }
    }

    private static void rate(Sentences said, AlertFacts facts) {
        boolean opportunities = facts.metric().equals(CLOSE_RATE);
        Text[] values = {
            number(facts.observed()),
            number(facts.sampleSize()),
            percent(estimate(facts)),
            percent(facts.reference()),
            number(facts.expected())
        };
        if (facts.assumedGood().signum() > 0) {
            said.add(
                    (opportunities
                                    ? "Even if every opportunity still open were signed"
                                    : "Even if every open case ended well")
                            + " (%s of them):",
                    (opportunities
                                    ? "Même si toutes les opportunités ouvertes étaient signées"
                                    : "Même si tous les cas ouverts finissaient bien")
                            + " (%s) :",
                    number(facts.assumedGood()));
        }
        said.add(
                "%s of %s " + (opportunities ? "opportunities were signed" : "cases")
                        + " (%s); the plan counts on %s, i.e. %s.",
                (opportunities ? "Opportunités signées" : "Cas") + " : %s sur %s (%s) ; le plan prévoit %s, soit %s.",
                values);
        if (facts.leftOut().signum() > 0) {
            said.add(
                    "Counted in order of entry up to %s; the next day has one that is open and younger than the plan's own delay."
                            + " Not counted yet: %s.",
                    "Comptés par date d'entrée jusqu'au %s ; le jour suivant en a un d'ouvert, plus jeune que le délai du plan. Pas"
                            + " encore comptés : %s.",
                    day(facts.to()),
                    number(facts.leftOut()));
        }
    }

    private static void count(Sentences said, AlertFacts facts) {
        boolean opportunities = facts.metric().equals(OPPORTUNITIES_CREATED);
        said.add(
                (opportunities ? "Opportunities created" : "Counted")
                        + " by the end of %s: %s; the plan expects %s by then, %s over the whole period.",
                (opportunities ? "Opportunités créées" : "Compté")
                        + " au %s : %s ; le plan en attend %s à cette date, %s sur toute la période.",
                day(facts.to()),
                number(facts.observed()),
                number(facts.expected()),
                number(facts.reference()));
        if (facts.observed().signum() == 0 && facts.expected().signum() > 0 && isOfTheFirstEpisode(facts)) {
            said.add(
                    "There was not one: if that cannot be, see to it that its tools tell of them.",
                    "Il n'y en a eu aucun : si c'est impossible, vérifiez que ses outils les transmettent.");
        }
    }

    /** A later one has had facts before it. */
    private static boolean isOfTheFirstEpisode(AlertFacts facts) {
        return facts.episode() == null || facts.episode() == 1;
    }

    private static void duration(Sentences said, AlertFacts facts) {
        said.add(
                "Of %s cases that ended well and entered at least %s days ago, %s took no longer than that (%s). The plan's value is a"
                        + " median, so it counts on half of them.",
                "Sur %s cas aboutis et entrés depuis au moins %s jours, %s n'ont pas duré davantage (%s). La valeur du plan est une"
                        + " médiane : il en attend la moitié.",
                number(facts.sampleSize()),
                number(facts.reference()),
                number(facts.observed()),
                percent(estimate(facts)));
    }

    private static BigDecimal estimate(AlertFacts facts) {
        BigDecimal estimate = facts.estimate();
        return estimate == null ? BigDecimal.ZERO : estimate;
    }
}

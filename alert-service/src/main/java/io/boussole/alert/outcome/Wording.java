package io.boussole.alert.outcome;

import static io.boussole.alert.outcome.Numbers.day;
import static io.boussole.alert.outcome.Numbers.number;
import static io.boussole.alert.outcome.Numbers.percent;

import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.alert.evaluation.Verdict;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.action.AlertKind;
import io.boussole.http.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A verdict in words that a sales director understands and a statistician can sign. An alarm is never called proof: what is said is how
 * often a team that is exactly on plan would set it off.
 */
public final class Wording {
    private static final String CLOSE_RATE = "CLOSE_RATE";
    private static final String OPPORTUNITIES_CREATED = "OPPORTUNITIES_CREATED";
    private static final String RATE = "RATE";

    private Wording() {}

    /** What can be said about a KPI now. */
    public static Text of(KpiEvaluation evaluation) {
        AlertFacts facts = evaluation.facts();
        if (facts == null) {
            return withoutFacts(evaluation.reason());
        }
        Sentences said = basis(facts);
        conclude(said, evaluation.verdict(), facts, evaluation.chance());
        return said.text();
    }

    /** Why an alert of any kind was opened. */
    public static Text ofAlert(AlertKind kind, @Nullable AlertFacts facts) {
        return facts == null ? new Text(kind.name(), kind.name()) : ofAlarm(facts);
    }

    /** Why an alert was opened. */
    public static Text ofAlarm(AlertFacts facts) {
        Sentences said = basis(facts);
        conclude(said, Verdict.UNDER_PERFORMANCE, facts, null);
        return said.text();
    }

    private static Text withoutFacts(@Nullable Reason reason) {
        if (reason == null) {
            return new Text("Nothing can be said.", "On ne peut rien en dire.");
        }
        return switch (reason) {
            case NO_FACTS ->
                new Text(
                        "Nothing has been measured yet for this KPI in the plan's period.",
                        "Rien n'a encore été mesuré pour cet indicateur sur la période du plan.");
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
            case NO_METHOD ->
                new Text(
                        "A number that should stay low is shown but not judged yet.",
                        "Un nombre qui doit rester bas est affiché, mais pas encore jugé.");
        };
    }

    private static Sentences basis(AlertFacts facts) {
        return facts.kind().equals(RATE) ? rateBasis(facts) : countBasis(facts);
    }

    private static Sentences rateBasis(AlertFacts facts) {
        boolean opportunities = facts.metric().equals(CLOSE_RATE);
        Text[] values = {
            number(facts.observed()),
            number(facts.sampleSize()),
            percent(estimate(facts)),
            percent(facts.reference()),
            number(facts.expected())
        };
        Sentences said = new Sentences();
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
        return said;
    }

    private static Sentences countBasis(AlertFacts facts) {
        boolean opportunities = facts.metric().equals(OPPORTUNITIES_CREATED);
        return new Sentences()
                .add(
                        (opportunities ? "Opportunities created" : "Counted")
                                + " by the end of %s: %s; the plan expects %s by then, %s over the whole period.",
                        (opportunities ? "Opportunités créées" : "Compté")
                                + " au %s : %s ; le plan en attend %s à cette date, %s sur toute la période.",
                        day(facts.to()),
                        number(facts.observed()),
                        number(facts.expected()),
                        number(facts.reference()));
    }

    private static void conclude(Sentences said, Verdict verdict, AlertFacts facts, @Nullable Double chance) {
        switch (verdict) {
            case UNDER_PERFORMANCE ->
                said.add(
                        "Bad luck is a poor explanation: a team that holds the plan would set off this alarm in at most 1 of %s such"
                                + " periods, however often one looks (weight of the evidence: %s; alarm from %s).",
                        "La malchance l'explique mal : une équipe qui tient le plan déclencherait cette alerte dans au plus 1 période"
                                + " sur %s, quel que soit le nombre de contrôles (poids des indices : %s ; alerte à partir de %s).",
                        number(facts.threshold()),
                        number(facts.eValue()),
                        number(facts.threshold()));
            case WATCH ->
                said.add(
                        "Worth watching, but no proof: by chance alone a team that holds the plan gets this far in up to 1 of %s such"
                                + " periods.",
                        "À surveiller, mais rien n'est prouvé : par le seul hasard, une équipe qui tient le plan en arrive là dans"
                                + " jusqu'à 1 période sur %s.",
                        number(facts.eValue().setScale(0, RoundingMode.DOWN)));
            case ON_TRACK ->
                said.add(
                        "Even read with caution (the true value lies between %s and %s), this is inside the plan's range.",
                        "Même lu avec prudence (la valeur réelle est entre %s et %s), l'indicateur est dans la fourchette du plan.",
                        low(facts),
                        high(facts));
            case NOT_MATURE ->
                said.add(
                        "Too early to say: so few are expected by now that no result could show a difference.",
                        "Trop tôt pour se prononcer : on en attend encore si peu qu'aucun résultat ne ferait la différence.");
            case INCONCLUSIVE, NO_DATA, RECOVERING, OVER_PERFORMANCE, ERROR -> inconclusive(said, facts, chance);
        }
    }

    private static void inconclusive(Sentences said, AlertFacts facts, @Nullable Double chance) {
        if (chance != null && chance <= 0.5) {
            said.add(
                    "This can still be chance: a team that holds the plan ends this badly or worse with a probability of %s.",
                    "Cela peut encore être le hasard : une équipe qui tient le plan finit aussi mal, ou plus mal, avec une"
                            + " probabilité de %s.",
                    Numbers.atLeastATenthOfAPercent(chance));
            return;
        }
        said.add(
                "Nothing speaks against the plan, but it is too early to call it safe: the true value may lie between %s and %s.",
                "Rien ne contredit le plan, mais il est trop tôt pour s'en assurer : la valeur réelle peut être entre %s et %s.",
                low(facts),
                high(facts));
    }

    private static BigDecimal estimate(AlertFacts facts) {
        BigDecimal estimate = facts.estimate();
        return estimate == null ? BigDecimal.ZERO : estimate;
    }

    private static Text low(AlertFacts facts) {
        return bound(facts, facts.intervalLow());
    }

    private static Text high(AlertFacts facts) {
        return bound(facts, facts.intervalHigh());
    }

    private static Text bound(AlertFacts facts, @Nullable BigDecimal bound) {
        if (bound == null) {
            return new Text("any", "n'importe quelle");
        }
        return facts.kind().equals(RATE) ? percent(bound) : number(bound);
    }
}

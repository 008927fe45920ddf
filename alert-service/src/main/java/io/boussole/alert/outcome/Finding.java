package io.boussole.alert.outcome;

import static io.boussole.alert.outcome.Numbers.day;
import static io.boussole.alert.outcome.Numbers.number;
import static io.boussole.alert.outcome.Numbers.percent;

import io.boussole.alert.evaluation.Verdict;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.http.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a verdict says about what was counted. */
final class Finding {
    private static final Set<String> SHARES = Set.of("RATE", "DURATION", "DELAYED_RATE");
    private static final Set<String> BY_VOLUME = Set.of("RATE", "COUNT");
    private static final String CUSUM = "CUSUM";
    private static final Set<String> WITH_CUSUM = Set.of(CUSUM, "HYBRID");
    private static final String ANY_VOLUME = "ANY_VOLUME";
    private static final String FIXED_THRESHOLD = "FIXED_THRESHOLD";

    private Finding() {}

    static void say(Sentences said, Verdict verdict, AlertFacts facts, @Nullable Double chance) {
        switch (verdict) {
            case UNDER_PERFORMANCE -> underPerformance(said, facts);
            case RECOVERING ->
                said.add(
                        "An alert stands. What has come since speaks for a return into the plan's range, though not strongly enough yet"
                                + " to end it.",
                        "Une alerte est en cours. Ce qui est venu depuis parle pour un retour dans la fourchette du plan, mais pas"
                                + " encore assez pour la clore.");
            case OVER_PERFORMANCE ->
                said.add(
                        "This is above the plan's range, and good luck is a poor explanation: worth doing more of it.",
                        "C'est au-dessus de la fourchette du plan, et la chance l'explique mal : il vaut la peine d'en faire plus.");
            case WATCH -> watch(said, facts);
            case ON_TRACK -> onTrack(said, facts);
            case NOT_MATURE ->
                said.add(
                        "Too early to say: so few are expected by now that no result could show a difference.",
                        "Trop tôt pour se prononcer : on en attend encore si peu qu'aucun résultat ne ferait la différence.");
            case INCONCLUSIVE, NO_DATA, ERROR -> inconclusive(said, facts, chance);
        }
        standIn(said, facts);
    }

    /** What the rule asks for cannot judge the KPI, so something else has. */
    private static void standIn(Sentences said, AlertFacts facts) {
        String asked = facts.ruleMethod();
        if (asked == null || !WITH_CUSUM.contains(asked) || !ANY_VOLUME.equals(facts.bound())) {
            return;
        }
        boolean byVolume = BY_VOLUME.contains(facts.kind());
        said.add(
                "The rule asks for %s, "
                        + (byVolume
                                ? "which is computed for a planned volume, and not for a very large one;"
                                : "by which this kind of KPI is not judged;")
                        + " in its place stands the e-process, which sees later what begins within the period.",
                "La règle demande %s, "
                        + (byVolume
                                ? "qui se calcule pour un volume prévu, et pas pour un volume très grand ;"
                                : "par quoi ce type d'indicateur n'est pas jugé ;")
                        + " l'e-processus le remplace et voit plus tard ce qui commence en cours de période.",
                new Text(asked, asked));
    }

    private static void underPerformance(Sentences said, AlertFacts facts) {
        if (FIXED_THRESHOLD.equals(facts.method())) {
            said.add(
                    "This is beyond the plan's range. The rule only compares with a line: how often chance alone crosses it is not"
                            + " controlled.",
                    "C'est hors de la fourchette du plan. La règle compare seulement à une ligne : rien ne limite le nombre de fois où"
                            + " le seul hasard la franchit.");
            return;
        }
        if (facts.eValue().compareTo(facts.threshold()) < 0) {
            said.add(
                    "An alert stands, and nothing that has come since shows that the KPI is back in the plan's range.",
                    "Une alerte est en cours, et rien de ce qui est venu depuis ne montre un retour dans la fourchette du plan.");
            return;
        }
        said.add(
                "Bad luck is a poor explanation: a team that holds the plan would set off this alarm in at most 1 of %s such"
                        + " periods, however often one looks (weight of the evidence: %s; alarm from %s).",
                "La malchance l'explique mal : une équipe qui tient le plan déclencherait cette alerte dans au plus 1 période"
                        + " sur %s, quel que soit le nombre de contrôles (poids des indices : %s ; alerte à partir de %s).",
                number(BigDecimal.ONE.divide(facts.alpha(), 0, RoundingMode.DOWN)),
                number(facts.eValue()),
                number(facts.threshold()));
        LocalDate onset = facts.onsetOn();
        if (onset != null && onset.isAfter(facts.from())) {
            said.add("It probably began around %s.", "Cela a sans doute commencé vers le %s.", day(onset));
        }
    }

    private static void watch(Sentences said, AlertFacts facts) {
        if (CUSUM.equals(facts.method())) {
            said.add("Worth watching, but no proof.", "À surveiller, mais rien n'est prouvé.");
            return;
        }
        said.add(
                "Worth watching, but no proof: by chance alone a team that holds the plan gets this far in up to 1 of %s such"
                        + " periods.",
                "À surveiller, mais rien n'est prouvé : par le seul hasard, une équipe qui tient le plan en arrive là dans"
                        + " jusqu'à 1 période sur %s.",
                number(facts.eValue().setScale(0, RoundingMode.DOWN)));
    }

    private static void onTrack(Sentences said, AlertFacts facts) {
        if (facts.intervalLow() == null) {
            said.add("This is inside the plan's range.", "L'indicateur est dans la fourchette du plan.");
            return;
        }
        said.add(
                "Even read with caution (the true value lies between %s and %s), this is inside the plan's range.",
                "Même lu avec prudence (la valeur réelle est entre %s et %s), l'indicateur est dans la fourchette du plan.",
                bound(facts, facts.intervalLow()),
                bound(facts, facts.intervalHigh()));
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
                bound(facts, facts.intervalLow()),
                bound(facts, facts.intervalHigh()));
    }

    private static Text bound(AlertFacts facts, @Nullable BigDecimal bound) {
        if (bound == null) {
            return new Text("any", "n'importe quelle");
        }
        return SHARES.contains(facts.kind()) ? percent(bound) : number(bound);
    }
}

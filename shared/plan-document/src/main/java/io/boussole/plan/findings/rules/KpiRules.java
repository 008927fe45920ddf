package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Kpi;
import io.boussole.plan.document.Kpi.TargetRange;
import io.boussole.plan.document.PlanContext.Hypothesis;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every figure has a source, an owner, a range, and something to do when it leaves it. */
final class KpiRules {
    private static final int MOST_KEY_KPIS = 5;
    private static final Pointer KPIS = Pointer.to("kpis");

    static final Rule KPI_WITHOUT_METRIC = Rule.error("KPI_WITHOUT_METRIC", 34)
            .says("The KPI does not say what it measures", "L'indicateur ne dit pas ce qu'il mesure")
            .fix(
                    "Name a metric of the catalogue, or give a formula",
                    "Nommez une mesure du catalogue, ou donnez une formule")
            .check((plan, found) -> each(plan, (kpi, at) -> {
                if (kpi.metric() == null && !isFormulaComplete(kpi.formula())) {
                    found.at(at.member("metric"));
                }
            }));

    static final Rule KPI_WITHOUT_OWNER = Rule.error("KPI_WITHOUT_OWNER", 2)
            .says("Nobody answers for the KPI", "Personne ne répond de l'indicateur")
            .fix("Name a member of the team as its owner", "Désignez un membre de l'équipe comme responsable")
            .check((plan, found) -> each(plan, (kpi, at) -> found.ifAbsent(kpi.ownerId(), at.member("ownerId"))));

    static final Rule KPI_WITHOUT_TARGET = Rule.error("KPI_WITHOUT_TARGET", 15)
            .says("The KPI has no target", "L'indicateur n'a pas de cible")
            .fix(
                    "Give the value to reach in the period; while nobody knows one, accept that under acceptances",
                    "Donnez la valeur à atteindre sur la période ; tant que nul n'en connaît, acceptez-le dans acceptances")
            .check((plan, found) -> each(plan, (kpi, at) -> found.ifAbsent(kpi.target(), at.member("target"))))
            .acceptable();

    static final Rule KPI_WITHOUT_RANGE = Rule.error("KPI_WITHOUT_RANGE", 15)
            .says(
                    "The KPI has no range in which no action is due",
                    "L'indicateur n'a pas de fourchette où rien n'est à faire")
            .fix(
                    "Give targetRange its low and its high, or accept that under acceptances",
                    "Donnez low et high à targetRange, ou acceptez-le dans acceptances")
            .check((plan, found) -> each(plan, (kpi, at) -> {
                TargetRange range = kpi.targetRange();
                if (range == null || range.low() == null || range.high() == null) {
                    found.at(at.member("targetRange"));
                }
            }))
            .acceptable();

    static final Rule RANGE_OUT_OF_ORDER = Rule.error("RANGE_OUT_OF_ORDER", 15)
            .says("low ≤ target ≤ high does not hold", "low ≤ target ≤ high n'est pas respecté")
            .fix("Put the target between low and high", "Placez la cible entre low et high")
            .check((plan, found) -> each(plan, (kpi, at) -> {
                TargetRange range = kpi.targetRange();
                if (range != null
                        && (Items.isGreater(range.low(), kpi.target())
                                || Items.isGreater(kpi.target(), range.high())
                                || Items.isGreater(range.low(), range.high()))) {
                    found.at(at.member("targetRange"));
                }
            }));

    static final Rule STOP_THRESHOLD_WITHIN_RANGE = Rule.error("STOP_THRESHOLD_WITHIN_RANGE", 15)
            .says(
                    "The stop threshold {0} lies where no action is due",
                    "Le seuil d'arrêt {0} se trouve là où rien n'est à faire")
            .fix(
                    "Put it below low, or above high where less is better",
                    "Placez-le sous low, ou au-dessus de high quand moins vaut mieux")
            .check((plan, found) -> each(plan, (kpi, at) -> {
                if (kpi.stopThreshold() != null && isStopWithinRange(kpi)) {
                    found.at(at.member("stopThreshold"), kpi.stopThreshold().toPlainString());
                }
            }));

    static final Rule VALUE_OUT_OF_RANGE = Rule.error("VALUE_OUT_OF_RANGE", 15)
            .says("{0} is not a value that {1} can have", "{0} n'est pas une valeur possible de {1}")
            .fix(
                    "A rate is a share from 0 to 1 (0.25 for 25 %); nothing here is below 0",
                    "Un taux est une part de 0 à 1 (0.25 pour 25 %) ; rien n'est ici sous 0")
            .check((plan, found) -> each(plan, (kpi, at) -> {
                BigDecimal target = kpi.target();
                if (target != null && (target.signum() < 0 || (MetricTraits.isShare(kpi) && !Items.isShare(target)))) {
                    found.at(at.member("target"), target.toPlainString(), String.valueOf(kpi.metric()));
                }
            }));

    static final Rule KPI_WITHOUT_SOURCE = Rule.error("KPI_WITHOUT_SOURCE", 34)
            .says("The KPI does not say where its facts come from", "L'indicateur ne dit pas d'où viennent ses faits")
            .fix("Name its source", "Nommez sa source")
            .check((plan, found) -> each(plan, (kpi, at) -> found.ifAbsent(kpi.source(), at.member("source"))));

    static final Rule KPI_WITHOUT_CADENCE = Rule.warning("KPI_WITHOUT_CADENCE", 35)
            .says("Nothing says how often the KPI is read", "Rien ne dit à quelle fréquence l'indicateur se lit")
            .fix("Choose among DAILY, WEEKLY and MONTHLY", "Choisissez parmi DAILY, WEEKLY et MONTHLY")
            .check((plan, found) -> each(plan, (kpi, at) -> {
                if (kpi.cadence().isEmpty()) {
                    found.at(at.member("cadence"));
                }
            }));

    static final Rule KPI_WITHOUT_METHOD = Rule.warning("KPI_WITHOUT_METHOD", 40)
            .says(
                    "Nothing says in words how this KPI of your own is computed",
                    "Rien ne dit en mots comment se calcule cet indicateur maison")
            .fix("Describe the calculation in method", "Décrivez le calcul dans method")
            .check((plan, found) -> each(plan, (kpi, at) -> {
                if (kpi.formula() != null) {
                    found.ifAbsent(kpi.method(), at.member("method"));
                }
            }));

    static final Rule TARGET_WITHOUT_HYPOTHESIS = Rule.error("TARGET_WITHOUT_HYPOTHESIS", 36)
            .says(
                    "The plan's result rests upon {0}, and no hypothesis states it",
                    "Le résultat du plan repose sur {0}, et aucune hypothèse ne l'énonce")
            .fix(
                    "Add a hypothesis with its value, its range and its basis",
                    "Ajoutez une hypothèse avec sa valeur, sa fourchette et son fondement")
            .check((plan, found) -> {
                Set<@Nullable String> stated = stated(plan);
                each(plan, (kpi, at) -> {
                    if (kpi.target() != null && MetricTraits.isFactor(kpi) && !stated.contains(kpi.id())) {
                        found.at(at.member("target"), String.valueOf(kpi.metric()));
                    }
                });
            });

    static final Rule TOO_MANY_KEY_KPIS = Rule.error("TOO_MANY_KEY_KPIS", 38)
            .says("{0} KPIs are key; five at most", "{0} indicateurs sont clés ; cinq au plus")
            .fix(
                    "Keep the five that decide, or accept more under acceptances, with the reason",
                    "Gardez les cinq qui décident, ou acceptez-en plus dans acceptances, avec la raison")
            .check((plan, found) -> {
                long keys = plan.kpis().stream().filter(Kpi::isKey).count();
                Items.beyond(MOST_KEY_KPIS, plan.kpis(), Kpi::isKey, KPIS, at -> found.at(at, keys));
            })
            .acceptable()
            .limit();

    static final Rule KEY_KPI_WITHOUT_PLAYBOOK = Rule.error("KEY_KPI_WITHOUT_PLAYBOOK", 41)
            .says(
                    "A key KPI has no playbook: nobody knows what to do when it falls",
                    "Un indicateur clé n'a pas de plan de reprise : nul ne sait que faire quand il décroche")
            .fix("Name a playbook", "Nommez un plan de reprise (playbook)")
            .check((plan, found) -> each(plan, (kpi, at) -> {
                if (kpi.isKey()) {
                    found.ifAbsent(kpi.playbookId(), at.member("playbookId"));
                }
            }));

    static final Rule DECORATIVE_KPI = Rule.warning("DECORATIVE_KPI", 41)
            .says("The figure is linked to no action", "Le chiffre n'est relié à aucune action")
            .fix("Name a playbook, or drop the KPI", "Nommez un playbook, ou retirez l'indicateur")
            .check((plan, found) -> each(plan, (kpi, at) -> {
                if (!kpi.isKey() && SourceDecisionRule.of(kpi).isEmpty()) {
                    found.ifAbsent(kpi.playbookId(), at.member("playbookId"));
                }
            }));

    static final List<Rule> ALL = List.of(
            KPI_WITHOUT_METRIC,
            KPI_WITHOUT_OWNER,
            KPI_WITHOUT_TARGET,
            KPI_WITHOUT_RANGE,
            RANGE_OUT_OF_ORDER,
            STOP_THRESHOLD_WITHIN_RANGE,
            VALUE_OUT_OF_RANGE,
            KPI_WITHOUT_SOURCE,
            KPI_WITHOUT_CADENCE,
            KPI_WITHOUT_METHOD,
            TARGET_WITHOUT_HYPOTHESIS,
            TOO_MANY_KEY_KPIS,
            KEY_KPI_WITHOUT_PLAYBOOK,
            DECORATIVE_KPI);

    private KpiRules() {}

    private static void each(PlanDocument plan, BiConsumer<Kpi, Pointer> action) {
        Items.each(plan.kpis(), KPIS, action);
    }

    private static boolean isFormulaComplete(Kpi.@Nullable Formula formula) {
        return formula != null
                && formula.ratio() != null
                && formula.ratio().of() != null
                && formula.ratio().to() != null;
    }

    private static boolean isStopWithinRange(Kpi kpi) {
        TargetRange range = kpi.targetRange();
        if (range == null) {
            return false;
        }
        return kpi.isLowerBetter()
                ? Items.isGreater(range.high(), kpi.stopThreshold())
                : Items.isGreater(kpi.stopThreshold(), range.low());
    }

    /** The KPIs that a hypothesis is about. */
    private static Set<@Nullable String> stated(PlanDocument plan) {
        return Stream.ofNullable(plan.context())
                .flatMap(context -> context.hypotheses().stream())
                .map(Hypothesis::kpi)
                .collect(Collectors.toSet());
    }
}

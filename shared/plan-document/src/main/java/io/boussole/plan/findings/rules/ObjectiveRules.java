package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Kpi;
import io.boussole.plan.document.Objective;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Objectives that are specific, measurable, owned and dated, with KPIs that announce them. */
final class ObjectiveRules {
    private static final Pointer OBJECTIVES = Pointer.to("objectives");

    static final Rule NO_OBJECTIVE = Rule.error("NO_OBJECTIVE", 21)
            .says("The plan has no objective", "Le plan n'a pas d'objectif")
            .fix("Say what the period is to reach", "Dites ce que la période doit atteindre")
            .check((plan, found) -> {
                if (plan.objectives().isEmpty()) {
                    found.at(OBJECTIVES);
                }
            });

    static final Rule OBJECTIVE_NOT_SPECIFIC = Rule.error("OBJECTIVE_NOT_SPECIFIC", 21)
            .says("The objective does not say what it is", "L'objectif ne dit pas ce qu'il est")
            .fix("Write one sentence", "Écrivez une phrase")
            .check((plan, found) ->
                    each(plan, (objective, at) -> found.ifAbsent(objective.statement(), at.member("statement"))));

    static final Rule OBJECTIVE_NOT_MEASURABLE = Rule.error("OBJECTIVE_NOT_MEASURABLE", 21)
            .says("The objective cannot be measured", "L'objectif ne se mesure pas")
            .fix("Name the KPI and the value to reach", "Nommez l'indicateur et la valeur à atteindre")
            .check((plan, found) -> each(plan, (objective, at) -> {
                found.ifAbsent(objective.kpiId(), at.member("kpiId"));
                found.ifAbsent(objective.target(), at.member("target"));
            }));

    static final Rule OBJECTIVE_WITHOUT_OWNER = Rule.error("OBJECTIVE_WITHOUT_OWNER", 21)
            .says("Nobody answers for the objective", "Personne ne répond de l'objectif")
            .fix("Name its owner", "Désignez son responsable")
            .check((plan, found) ->
                    each(plan, (objective, at) -> found.ifAbsent(objective.ownerId(), at.member("ownerId"))));

    static final Rule OBJECTIVE_WITHOUT_RATIONALE = Rule.error("OBJECTIVE_WITHOUT_RATIONALE", 21)
            .says(
                    "The objective does not say where its figure comes from",
                    "L'objectif ne dit pas d'où vient son chiffre")
            .fix(
                    "Show the reasoning, such as 20 contracts at 6,000 €",
                    "Montrez le raisonnement, par exemple 20 contrats à 6 000 €")
            .check((plan, found) ->
                    each(plan, (objective, at) -> found.ifAbsent(objective.rationale(), at.member("rationale"))));

    static final Rule OBJECTIVE_NOT_TIME_BOUND = Rule.error("OBJECTIVE_NOT_TIME_BOUND", 21)
            .says("The objective has no date", "L'objectif n'a pas de date")
            .fix("Say by when", "Dites pour quand")
            .check((plan, found) ->
                    each(plan, (objective, at) -> found.ifAbsent(objective.dueOn(), at.member("dueOn"))));

    static final Rule OBJECTIVE_WITHOUT_WHY = Rule.warning("OBJECTIVE_WITHOUT_WHY", 95)
            .says("The objective does not say why it matters", "L'objectif ne dit pas pourquoi il compte")
            .fix("Repeat the why in one line", "Répétez le pourquoi en une ligne")
            .check((plan, found) -> each(plan, (objective, at) -> found.ifAbsent(objective.why(), at.member("why"))));

    static final Rule NO_LEADING_INDICATOR = Rule.error("NO_LEADING_INDICATOR", 22)
            .says(
                    "The objective is read on a result, and nothing announces it",
                    "L'objectif se lit sur un résultat, et rien ne l'annonce")
            .fix(
                    "Link a KPI that moves first: meetings, replies, qualification",
                    "Reliez un indicateur qui bouge avant : rendez-vous, réponses, qualification")
            .check((plan, found) -> {
                Map<String, Kpi> kpis = PartsById.kpis(plan);
                each(plan, (objective, at) -> {
                    Kpi result = kpis.get(String.valueOf(objective.kpiId()));
                    if (result != null && MetricTraits.isLagging(result) && !hasLeading(kpis, objective)) {
                        found.at(at.member("leadingKpiIds"));
                    }
                });
            });

    static final Rule VANITY_METRIC = Rule.error("VANITY_METRIC", 83)
            .says(
                    "'{0}' pays no salaries and decides nothing here",
                    "« {0} » ne paie pas les salaires et ne décide rien ici")
            .fix(
                    "Use a KPI that predicts signatures or retention",
                    "Prenez un indicateur qui prédit la signature ou la rétention")
            .check((plan, found) -> {
                Map<String, Kpi> kpis = PartsById.kpis(plan);
                BiConsumer<@Nullable String, Pointer> refuse = (kpiId, at) -> {
                    Kpi kpi = kpis.get(String.valueOf(kpiId));
                    if (kpi != null && MetricTraits.isVanity(kpi)) {
                        found.at(at, String.valueOf(kpiId));
                    }
                };
                each(plan, (objective, at) -> refuse.accept(objective.kpiId(), at.member("kpiId")));
                Items.each(plan.channels(), Pointer.to("channels"), (channel, at) -> {
                    if (channel.stopRule() != null) {
                        refuse.accept(
                                channel.stopRule().kpiId(),
                                at.member("stopRule").member("kpiId"));
                    }
                });
                Items.each(
                        plan.battles(),
                        Pointer.to("battles"),
                        (battle, at) -> refuse.accept(battle.kpiId(), at.member("kpiId")));
                Items.each(
                        plan.experiments(),
                        Pointer.to("experiments"),
                        (experiment, at) -> refuse.accept(experiment.kpiId(), at.member("kpiId")));
            });

    static final List<Rule> ALL = List.of(
            NO_OBJECTIVE,
            OBJECTIVE_NOT_SPECIFIC,
            OBJECTIVE_NOT_MEASURABLE,
            OBJECTIVE_WITHOUT_OWNER,
            OBJECTIVE_WITHOUT_RATIONALE,
            OBJECTIVE_NOT_TIME_BOUND,
            OBJECTIVE_WITHOUT_WHY,
            NO_LEADING_INDICATOR,
            VANITY_METRIC);

    private ObjectiveRules() {}

    private static void each(PlanDocument plan, BiConsumer<Objective, Pointer> action) {
        Items.each(plan.objectives(), OBJECTIVES, action);
    }

    private static boolean hasLeading(Map<String, Kpi> kpis, Objective objective) {
        return objective.leadingKpiIds().stream()
                .flatMap(id -> Stream.ofNullable(kpis.get(id)))
                .anyMatch(kpi -> !MetricTraits.isLagging(kpi) && !MetricTraits.isVanity(kpi));
    }
}

package io.boussole.plan.findings.rules;

import io.boussole.plan.arithmetic.trial.SampleSize;
import io.boussole.plan.arithmetic.trial.TimelyConclusion;
import io.boussole.plan.document.Experiment;
import io.boussole.plan.document.Experiment.ExperimentDecision;
import io.boussole.plan.document.Experiment.ExperimentState;
import io.boussole.plan.document.Experiment.ExperimentTemplate;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.document.Rollout;
import io.boussole.plan.findings.Rule;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hypothesis, experiment, measure, decision: in that order, on a part of the population, with the size stated beforehand. */
final class ExperimentRules {
    private static final int TWO_WEEKS = 14;
    private static final Pointer EXPERIMENTS = Pointer.to("experiments");

    static final Rule EXPERIMENT_WITHOUT_HYPOTHESIS = Rule.warning("EXPERIMENT_WITHOUT_HYPOTHESIS", 99)
            .says("The experiment tests nothing that is stated", "L'expérience ne teste rien d'énoncé")
            .fix("State what is expected to happen", "Énoncez ce qui est attendu")
            .check((plan, found) ->
                    each(plan, (experiment, at) -> found.ifAbsent(experiment.hypothesis(), at.member("hypothesis"))));

    static final Rule EXPERIMENT_SKIPPED_STEP = Rule.error("EXPERIMENT_SKIPPED_STEP", 99)
            .says("The experiment is {0} without {1}", "L'expérience est {0} sans {1}")
            .fix(
                    "Measured needs a result, decided a result and a decision; a decision makes it decided",
                    "Mesurée, il faut un résultat ; décidée, un résultat et une décision ; une décision la rend décidée")
            .check((plan, found) -> each(plan, (experiment, at) -> {
                ExperimentState state = experiment.stateOrFirst();
                if (state.compareTo(ExperimentState.MEASURED) >= 0) {
                    found.ifAbsent(experiment.result(), at.member("result"), state, "result");
                }
                if (state == ExperimentState.DECIDED) {
                    found.ifAbsent(experiment.decision(), at.member("decision"), state, "decision");
                } else if (experiment.decision() != null) {
                    found.at(at.member("state"), state, ExperimentState.DECIDED);
                }
            }));

    static final Rule EXPERIMENT_OFF_TEMPLATE = Rule.error("EXPERIMENT_OFF_TEMPLATE", 101)
            .says("The experiment lasts {0} days, and not 14", "L'expérience dure {0} jours, et non 14")
            .fix(
                    "Let it end thirteen days after its first, or leave the template out",
                    "Faites-la finir treize jours après le premier, ou retirez le modèle")
            .check((plan, found) -> each(plan, (experiment, at) -> {
                if (experiment.template() == ExperimentTemplate.COLD_EMAIL_2_WEEKS
                        && experiment.start() != null
                        && experiment.end() != null) {
                    long days = ChronoUnit.DAYS.between(experiment.start(), experiment.end()) + 1;
                    if (days != TWO_WEEKS) {
                        found.at(at.member("end"), days);
                    }
                }
            }));

    static final Rule EXPERIMENT_WITHOUT_POPULATION = Rule.error("EXPERIMENT_WITHOUT_POPULATION", 103)
            .says("The experiment does not say on whom it is made", "L'expérience ne dit pas sur qui elle porte")
            .fix("Describe the population and how it is drawn", "Décrivez la population et son tirage")
            .check((plan, found) ->
                    each(plan, (experiment, at) -> found.ifAbsent(experiment.population(), at.member("population"))));

    static final Rule EXPERIMENT_ON_EVERYBODY = Rule.error("EXPERIMENT_ON_EVERYBODY", 104)
            .says("A test on {0} of the segment is a rollout", "Un test sur {0} du segment est un déploiement")
            .fix(
                    "Keep a part of the segment out: populationShare above 0 and below 1",
                    "Gardez une partie du segment hors du test : populationShare au-dessus de 0 et sous 1")
            .check((plan, found) -> each(plan, (experiment, at) -> {
                BigDecimal share = experiment.populationShare();
                if (share != null && (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) >= 0)) {
                    found.at(at.member("populationShare"), share.toPlainString());
                }
            }));

    static final Rule ROLLOUT_WITHOUT_PROOF = Rule.error("ROLLOUT_WITHOUT_PROOF", 104)
            .says(
                    "No experiment that was decided SCALE stands behind the rollout",
                    "Aucune expérience décidée SCALE ne fonde ce déploiement")
            .fix("Decide the experiment first", "Décidez d'abord de l'expérience")
            .check((plan, found) -> {
                Map<String, Experiment> experiments = PartsById.index(plan.experiments(), Experiment::id);
                Items.each(plan.rollouts(), Pointer.to("rollouts"), (rollout, at) -> {
                    Experiment experiment = experiments.get(String.valueOf(rollout.experimentId()));
                    if (experiment == null || !isScaled(experiment)) {
                        found.at(at.member("experimentId"));
                    }
                });
            });

    static final Rule SCALE_WITHOUT_ROLLOUT = Rule.warning("SCALE_WITHOUT_ROLLOUT", 104)
            .says(
                    "It was decided to scale, and nothing brings it to everybody",
                    "Il a été décidé d'étendre, et rien ne déploie")
            .fix("Add a rollout of this experiment", "Ajoutez un déploiement de cette expérience")
            .check((plan, found) -> {
                Set<@Nullable String> rolledOut =
                        plan.rollouts().stream().map(Rollout::experimentId).collect(Collectors.toSet());
                each(plan, (experiment, at) -> {
                    if (isScaled(experiment) && !rolledOut.contains(experiment.id())) {
                        found.at(at.member("decision"));
                    }
                });
            });

    static final Rule EXPERIMENT_NOT_PREREGISTERED = Rule.warning("EXPERIMENT_NOT_PREREGISTERED", 105)
            .says("Nobody can conclude: {0} is not stated", "Nul ne pourra conclure : {0} n'est pas énoncé")
            .fix(
                    "State baseline, expected, sampleSizePerArm, alpha and power before it starts",
                    "Énoncez baseline, expected, sampleSizePerArm, alpha et power avant le départ")
            .check((plan, found) -> each(plan, (experiment, at) -> {
                found.ifAbsent(experiment.baseline(), at.member("baseline"), "baseline");
                found.ifAbsent(experiment.expected(), at.member("expected"), "expected");
                found.ifAbsent(experiment.sampleSizePerArm(), at.member("sampleSizePerArm"), "sampleSizePerArm");
                found.ifAbsent(experiment.alpha(), at.member("alpha"), "alpha");
                found.ifAbsent(experiment.power(), at.member("power"), "power");
            }));

    static final Rule PROBABILITY_OUT_OF_RANGE = Rule.error("PROBABILITY_OUT_OF_RANGE", 105)
            .says("{0} is no probability of an error", "{0} n'est pas une probabilité d'erreur")
            .fix(
                    "alpha is about 0.05, power about 0.8, both between 0 and 1",
                    "alpha vaut environ 0.05, power environ 0.8, entre 0 et 1")
            .check((plan, found) -> each(plan, (experiment, at) -> {
                if (isNoProbability(experiment.alpha())) {
                    found.at(at.member("alpha"), String.valueOf(experiment.alpha()));
                }
                if (isNoProbability(experiment.power())) {
                    found.at(at.member("power"), String.valueOf(experiment.power()));
                }
            }));

    static final Rule UNDERPOWERED = Rule.warning("UNDERPOWERED", 101)
            .says(
                    "{0} an arm are planned, and it takes {1} to see the difference",
                    "{0} par groupe sont prévus, et il en faut {1} pour voir la différence")
            .fix(
                    "Enlarge the sample, or look for a larger effect",
                    "Agrandissez l'échantillon, ou visez un effet plus grand")
            .check((plan, found) -> each(plan, (experiment, at) -> {
                Integer planned = experiment.sampleSizePerArm();
                if (planned != null) {
                    SampleSize.of(experiment)
                            .filter(needed -> needed.isUnderpoweredWith(planned))
                            .ifPresent(needed -> found.at(at.member("sampleSizePerArm"), planned, needed.perArm()));
                }
            }));

    static final Rule PREMATURE_CONCLUSION = Rule.error("PREMATURE_CONCLUSION", 105)
            .says(
                    "It was decided before the planned size or end, on a difference that chance can make",
                    "La décision précède la taille ou la fin prévue, sur un écart que le hasard peut faire")
            .fix(
                    "Measure until either is reached, or until the sequential boundary is crossed",
                    "Mesurez jusqu'à atteindre l'une ou l'autre, ou jusqu'à franchir le seuil séquentiel")
            .check((plan, found) -> each(plan, (experiment, at) -> {
                if (experiment.stateOrFirst() == ExperimentState.DECIDED && isPremature(experiment)) {
                    found.at(at.member("result"));
                }
            }));

    static final List<Rule> ALL = List.of(
            EXPERIMENT_WITHOUT_HYPOTHESIS,
            EXPERIMENT_SKIPPED_STEP,
            EXPERIMENT_OFF_TEMPLATE,
            EXPERIMENT_WITHOUT_POPULATION,
            EXPERIMENT_ON_EVERYBODY,
            ROLLOUT_WITHOUT_PROOF,
            SCALE_WITHOUT_ROLLOUT,
            EXPERIMENT_NOT_PREREGISTERED,
            PROBABILITY_OUT_OF_RANGE,
            UNDERPOWERED,
            PREMATURE_CONCLUSION);

    private ExperimentRules() {}

    private static void each(PlanDocument plan, BiConsumer<Experiment, Pointer> action) {
        Items.each(plan.experiments(), EXPERIMENTS, action);
    }

    private static boolean isScaled(Experiment experiment) {
        return experiment.stateOrFirst() == ExperimentState.DECIDED
                && experiment.decision() == ExperimentDecision.SCALE;
    }

    private static boolean isNoProbability(@Nullable BigDecimal value) {
        return value != null && (value.signum() <= 0 || value.compareTo(BigDecimal.ONE) >= 0);
    }

    private static boolean isPremature(Experiment experiment) {
        return experiment.result() != null && !TimelyConclusion.isAllowed(experiment);
    }
}

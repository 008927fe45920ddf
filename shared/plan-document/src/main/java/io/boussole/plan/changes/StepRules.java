package io.boussole.plan.changes;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.http.Text;
import io.boussole.plan.difference.Change;
import io.boussole.plan.difference.ChangeKind;
import io.boussole.plan.document.Battle.BattleStatus;
import io.boussole.plan.document.Experiment;
import io.boussole.plan.document.Experiment.ExperimentState;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Battles and experiments go their way step by step, however they are written. */
final class StepRules {
    private static final String STATUS = "status";
    private static final String STATE = "state";
    private static final PlacePattern A_BATTLE = PlacePattern.of("/battles/*");
    private static final PlacePattern BATTLE_STATUS = PlacePattern.of("/battles/*/status");
    private static final PlacePattern AN_EXPERIMENT = PlacePattern.of("/experiments/*");
    private static final PlacePattern EXPERIMENT_STATE = PlacePattern.of("/experiments/*/state");
    private static final int INDEX = 2;

    private static final Map<BattleStatus, Set<BattleStatus>> NEXT = Map.of(
            BattleStatus.PLANNED, Set.of(BattleStatus.ACTIVE, BattleStatus.STOPPED),
            BattleStatus.ACTIVE, Set.of(BattleStatus.WON, BattleStatus.LOST, BattleStatus.STOPPED),
            BattleStatus.WON, Set.of(),
            BattleStatus.LOST, Set.of(),
            BattleStatus.STOPPED, Set.of());

    private static final Map<ExperimentState, ExperimentState> NEXT_STATE = Map.of(
            ExperimentState.HYPOTHESIS, ExperimentState.RUNNING,
            ExperimentState.RUNNING, ExperimentState.MEASURED,
            ExperimentState.MEASURED, ExperimentState.DECIDED);

    static final ChangeRule BATTLE_STEP_SKIPPED = ChangeRule.always(
            "BATTLE_STEP_SKIPPED",
            90,
            new Text(
                    "A battle is planned, then active, then won, lost or stopped, and begins as one of the first two",
                    "Une bataille est prévue, puis active, puis gagnée, perdue ou arrêtée, et commence par l'une des deux premières"),
            change -> Stream.concat(
                    change.touching(BATTLE_STATUS)
                            .filter(BATTLE_STATUS::is)
                            .filter(step -> status(step.before()) != status(step.after()))
                            .filter(step -> !next(status(step.before())).contains(status(step.after()))),
                    newItems(change, A_BATTLE).filter(born -> hasEnded(status(member(born, STATUS))))));

    static final ChangeRule EXPERIMENT_STEP_SKIPPED = ChangeRule.always(
            "EXPERIMENT_STEP_SKIPPED",
            99,
            new Text(
                    "An experiment skips no step and goes none back: hypothesis, running, measured, decided",
                    "Une expérience ne saute aucune étape et n'en refait aucune : hypothèse, en cours, mesurée, décidée"),
            change -> Stream.concat(
                    change.touching(EXPERIMENT_STATE)
                            .filter(EXPERIMENT_STATE::is)
                            .filter(step -> state(step.before()) != state(step.after()))
                            .filter(step -> state(step.after()) != NEXT_STATE.get(state(step.before()))),
                    newItems(change, AN_EXPERIMENT)
                            .filter(born -> state(member(born, STATE)) != ExperimentState.HYPOTHESIS)));

    static final ChangeRule FAILURE_CRITERION_FROZEN = ChangeRule.always(
            "FAILURE_CRITERION_FROZEN",
            100,
            new Text(
                    "What counts as failure is settled before an experiment starts",
                    "Ce qui vaut échec est arrêté avant qu'une expérience ne démarre"),
            change -> ofStarted(change, "/experiments/*/failureCriterion"));

    static final ChangeRule EXPERIMENT_DESIGN_FROZEN = ChangeRule.always(
            "EXPERIMENT_DESIGN_FROZEN",
            100,
            new Text(
                    "Template, population, days, size and KPI are settled before an experiment starts",
                    "Le modèle, la population, les dates, l'effectif et l'indicateur sont arrêtés avant qu'une expérience ne démarre"),
            change -> Stream.of(
                            "template",
                            "population",
                            "segmentId",
                            "populationShare",
                            "start",
                            "end",
                            "kpiId",
                            "sampleSizePerArm",
                            "alpha",
                            "power",
                            "baseline",
                            "expected")
                    .flatMap(member -> ofStarted(change, "/experiments/*/" + member)));

    static final ChangeRule EXPERIMENT_RESULT_FROZEN = ChangeRule.active(
            "EXPERIMENT_RESULT_FROZEN",
            102,
            new Text(
                    "What was measured and decided stays as it was decided upon",
                    "Ce qui a été mesuré et décidé reste tel qu'on en a décidé"),
            change -> Stream.of("result", "decision")
                    .flatMap(member -> of(change, "/experiments/*/" + member, StepRules::isDecided)));

    static final List<ChangeRule> ALL = List.of(
            BATTLE_STEP_SKIPPED,
            EXPERIMENT_STEP_SKIPPED,
            FAILURE_CRITERION_FROZEN,
            EXPERIMENT_DESIGN_FROZEN,
            EXPERIMENT_RESULT_FROZEN);

    private StepRules() {}

    /** A draft may be written with what happened before it came here. */
    private static Stream<Change> newItems(PlanChange change, PlacePattern item) {
        return change.phase() == PlanPhase.DRAFT
                ? Stream.empty()
                : change.touching(item).filter(item::is).filter(born -> born.kind() == ChangeKind.ADDED);
    }

    private static boolean isDecided(Experiment experiment) {
        return experiment.stateOrFirst() == ExperimentState.DECIDED;
    }

    private static Stream<Change> ofStarted(PlanChange change, String place) {
        return of(change, place, experiment -> experiment.stateOrFirst() != ExperimentState.HYPOTHESIS);
    }

    private static Stream<Change> of(PlanChange change, String place, Predicate<Experiment> isFrozen) {
        Set<@Nullable String> frozen = new HashSet<>();
        change.before().experiments().stream()
                .filter(isFrozen)
                .map(Experiment::id)
                .forEach(frozen::add);
        PlacePattern pattern = PlacePattern.of(place);
        return change.touching(pattern)
                .filter(difference -> !AN_EXPERIMENT.is(difference))
                .filter(difference -> frozen.contains(experimentAt(change, difference)));
    }

    private static @Nullable String experimentAt(PlanChange change, Change difference) {
        String index = difference.at().toString().split("/", -1)[INDEX];
        return change.after().experiments().get(Integer.parseInt(index)).id();
    }

    private static Set<BattleStatus> next(BattleStatus status) {
        return NEXT.getOrDefault(status, Set.of());
    }

    private static boolean hasEnded(BattleStatus status) {
        return next(status).isEmpty();
    }

    private static @Nullable JsonNode member(Change born, String name) {
        return born.after() == null ? null : born.after().get(name);
    }

    private static BattleStatus status(@Nullable JsonNode written) {
        return constant(BattleStatus.values(), written, BattleStatus.ACTIVE);
    }

    private static ExperimentState state(@Nullable JsonNode written) {
        return constant(ExperimentState.values(), written, ExperimentState.HYPOTHESIS);
    }

    private static <E extends Enum<E>> E constant(E[] all, @Nullable JsonNode written, E absent) {
        return Arrays.stream(all)
                .filter(constant -> written != null && constant.name().equals(written.asText()))
                .findFirst()
                .orElse(absent);
    }
}

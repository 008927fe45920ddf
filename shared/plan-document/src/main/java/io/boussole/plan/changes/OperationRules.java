package io.boussole.plan.changes;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.http.Text;
import io.boussole.plan.difference.Change;
import io.boussole.plan.difference.ChangeKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Steps that an active plan makes by operations only: these ask for numbers, reasons and decisions, a mere document does not. */
final class OperationRules {
    private static final String STATE = "state";
    private static final PlacePattern AN_EXPERIMENT = PlacePattern.of("/experiments/*");
    private static final PlacePattern EXPERIMENT_STATE = PlacePattern.of("/experiments/*/state");
    private static final PlacePattern BATTLE_STATUS = PlacePattern.of("/battles/*/status");
    private static final PlacePattern CHANNEL_END = PlacePattern.of("/channels/*/endedOn");
    private static final Set<String> STARTED = Set.of("RUNNING", "MEASURED", "DECIDED");
    private static final Set<String> ENDED = Set.of("WON", "LOST", "STOPPED");

    static final ChangeRule EXPERIMENT_STEP_WRITTEN = ChangeRule.active(
            "EXPERIMENT_STEP_WRITTEN",
            99,
            new Text(
                    "An experiment is started, measured and decided by these operations, not by writing its state",
                    "Une expérimentation se démarre, se mesure et se décide par ces opérations, pas en écrivant son état"),
            change -> written(change, EXPERIMENT_STATE).filter(step -> reaches(step, STARTED)));

    static final ChangeRule BATTLE_END_WRITTEN = ChangeRule.active(
            "BATTLE_END_WRITTEN",
            91,
            new Text(
                    "A battle is won, lost or stopped by these operations, not by writing its status",
                    "Une bataille se gagne, se perd ou s'arrête par ces opérations, pas en écrivant son statut"),
            change -> written(change, BATTLE_STATUS).filter(step -> reaches(step, ENDED)));

    static final ChangeRule CHANNEL_END_WRITTEN = ChangeRule.active(
            "CHANNEL_END_WRITTEN",
            37,
            new Text(
                    "A channel ends by a decision to stop it, not by writing the day",
                    "Un canal prend fin par une décision de l'arrêter, pas en écrivant le jour"),
            change -> written(change, CHANNEL_END));

    static final ChangeRule STARTED_EXPERIMENT_KEPT = ChangeRule.active(
            "STARTED_EXPERIMENT_KEPT",
            99,
            new Text(
                    "An experiment that was started stays in the plan, whatever it shows",
                    "Une expérimentation démarrée reste dans le plan, quoi qu'elle montre"),
            change -> change.touching(AN_EXPERIMENT)
                    .filter(gone -> gone.kind() == ChangeKind.REMOVED)
                    .filter(gone -> hasStarted(gone.before())));

    static final List<ChangeRule> ALL =
            List.of(EXPERIMENT_STEP_WRITTEN, BATTLE_END_WRITTEN, CHANNEL_END_WRITTEN, STARTED_EXPERIMENT_KEPT);

    private OperationRules() {}

    private static Stream<Change> written(PlanChange change, PlacePattern place) {
        return change.isByOperation() ? Stream.empty() : change.touching(place).filter(place::is);
    }

    private static boolean reaches(Change step, Set<String> states) {
        return isOneOf(step.after(), states);
    }

    /** An experiment, or the list of them. */
    private static boolean hasStarted(@Nullable JsonNode gone) {
        if (gone == null) {
            return false;
        }
        return gone.isArray()
                ? StreamSupport.stream(gone.spliterator(), false).anyMatch(OperationRules::hasStarted)
                : isOneOf(gone.get(STATE), STARTED);
    }

    private static boolean isOneOf(@Nullable JsonNode written, Set<String> states) {
        return written != null && states.contains(written.asText());
    }
}

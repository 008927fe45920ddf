package io.boussole.plan.initiatives;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.http.ProblemException;
import io.boussole.plan.document.Experiment;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.format.DocumentReader;
import io.boussole.plan.initiative.ExperimentMove;
import io.boussole.plan.lifecycle.PlanProblem;
import org.jspecify.annotations.Nullable;

/**
 * One step in an experiment's life, made on a document that nobody else changes meanwhile.
 *
 * @param ifMatch what the client has seen of the experiment
 */
record ExperimentEdit(
        String experimentId, ExperimentMove move, @Nullable String ifMatch) {

    /** An experiment in its document. */
    record Found(InitiativeItem item, PlanDocument plan, Experiment experiment) {
        static Found in(JsonNode document, String experimentId) {
            InitiativeItem item = InitiativeItem.experiment(document, experimentId);
            PlanDocument plan = DocumentReader.readTree(document).plan();
            return new Found(item, plan, plan.experiments().get(item.index()));
        }
    }

    /** @throws ProblemException 404, 412 or 428 for what the client has not seen, 409 when the step does not follow */
    Found requirePossible(JsonNode document) {
        Found found = Found.in(document, experimentId);
        found.item().requireSeen(ifMatch);
        Experiment experiment = found.experiment();
        if (!move.isOpenTo(experiment)) {
            throw ProblemException.of(
                    PlanProblem.EXPERIMENT_TRANSITION,
                    "An experiment does not go from " + experiment.stateOrFirst() + " to " + move.result(),
                    "Une expérience ne passe pas de " + experiment.stateOrFirst() + " à " + move.result());
        }
        return found;
    }

    void write(Found found) {
        found.item().node().put("state", move.result().name());
    }
}

package io.boussole.plan.initiatives;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.http.ProblemException;
import io.boussole.http.Violation;
import io.boussole.plan.decisions.DecisionService;
import io.boussole.plan.decisions.DecisionType;
import io.boussole.plan.decisions.NewDecision;
import io.boussole.plan.decisions.Subject;
import io.boussole.plan.decisions.TakenDecision;
import io.boussole.plan.document.Experiment.ExperimentDecision;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.initiative.DecisionTask;
import io.boussole.plan.initiative.ExperimentMove;
import io.boussole.plan.initiative.ExperimentReadiness;
import io.boussole.plan.initiatives.ExperimentEdit.Found;
import io.boussole.plan.lifecycle.ChangeNote;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.schedule.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes experiments through their lives: hypothesis, experiment, measure, decision. */
@ApplicationScoped
public class ExperimentService {
    private final PlanService plans;
    private final DecisionService decisions;
    private final Clock clock;

    ExperimentService(PlanService plans, DecisionService decisions, Clock clock) {
        this.plans = plans;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What it must still say, and whether it is large enough. */
    @Transactional
    public ExperimentOutlook outlook(UUID planId, String experimentId) {
        Found found = Found.in(plans.document(planId).document(), experimentId);
        return new ExperimentOutlook(
                missing(found), ExperimentPower.of(found.experiment()).orElse(null));
    }

    /** Experiments that wait for a decision. */
    @Transactional
    public List<DecisionTask> decisionTasks(UUID planId) {
        return DecisionTask.of(plans.read(planId).plan());
    }

    /** @throws ProblemException 422 with everything that the experiment must say first, 409 when it was started */
    @Transactional
    public MovedExperiment start(UUID planId, String experimentId, @Nullable String ifMatch) {
        ExperimentEdit edit = new ExperimentEdit(experimentId, ExperimentMove.START, ifMatch);
        return moved(
                plans.change(planId, ChangeNote.OPERATION, document -> {
                            Found found = edit.requirePossible(document);
                            InitiativeReadiness.refuseIfAny(missing(found));
                            edit.write(found);
                            return document;
                        })
                        .document(),
                experimentId,
                null,
                null);
    }

    /** @throws ProblemException 409 when the experiment does not run, or is decided */
    @Transactional
    public MovedExperiment measure(
            UUID planId, String experimentId, @Nullable String ifMatch, Measurement measurement) {
        ExperimentEdit edit = new ExperimentEdit(experimentId, ExperimentMove.MEASURE, ifMatch);
        return moved(
                plans.change(planId, ChangeNote.OPERATION, document -> {
                            Found found = edit.requirePossible(document);
                            edit.write(found);
                            measurement.writeTo(found.item().node(), today(found.plan()));
                            return document;
                        })
                        .document(),
                experimentId,
                null,
                null);
    }

    /**
     * Decides what follows. To scale makes a rollout in the same change.
     *
     * @throws ProblemException 409 when it was not measured, or it is too early to conclude; 422 when the decision does not say what
     *     it must
     */
    @Transactional
    public MovedExperiment decide(UUID planId, String experimentId, @Nullable String ifMatch, Conclusion conclusion) {
        ExperimentEdit edit = new ExperimentEdit(experimentId, ExperimentMove.DECIDE, ifMatch);
        plans.change(planId, ChangeNote.OPERATION, document -> {
            EarlyDecision.requireAllowed(edit.requirePossible(document).experiment());
            return document;
        });
        TakenDecision taken = decisions.take(planId, decision(experimentId, conclusion));
        Deciding deciding = new Deciding(edit, conclusion);
        JsonNode changed = plans.change(planId, ChangeNote.operation(taken.reason(), taken.id()), deciding::apply)
                .document();
        return moved(changed, experimentId, taken, deciding.rolloutId);
    }

    /** The change of the document that a decision makes; remembers the rollout that it made. */
    private static final class Deciding {
        private final ExperimentEdit edit;
        private final Conclusion conclusion;
        private @Nullable String rolloutId;

        private Deciding(ExperimentEdit edit, Conclusion conclusion) {
            this.edit = edit;
            this.conclusion = conclusion;
        }

        private JsonNode apply(JsonNode document) {
            Found found = edit.requirePossible(document);
            edit.write(found);
            ObjectNode experiment = found.item().node();
            experiment.put("decision", conclusion.decision().name());
            if (conclusion.decision() == ExperimentDecision.SCALE) {
                rolloutId =
                        new RolloutPlan(found.plan(), found.experiment()).addTo(document, conclusion.rolloutStartOn());
            }
            return document;
        }
    }

    private static NewDecision decision(String experimentId, Conclusion conclusion) {
        return new NewDecision(
                DecisionType.valueOf(conclusion.decision().name()),
                Subject.experiment(experimentId),
                conclusion.reason(),
                conclusion.expectedEffect(),
                conclusion.measureBy(),
                conclusion.decidedBy(),
                conclusion.ritualId(),
                conclusion.supersedes());
    }

    private List<Violation> missing(Found found) {
        return InitiativeReadiness.of(
                found.plan(),
                today(found.plan()),
                found.item().at(),
                ExperimentReadiness.of(found.experiment(), found.item().at()));
    }

    private LocalDate today(PlanDocument plan) {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.of(plan).zone());
    }

    private static MovedExperiment moved(
            JsonNode document, String experimentId, @Nullable TakenDecision decision, @Nullable String rolloutId) {
        Found found = Found.in(document, experimentId);
        return new MovedExperiment(
                found.item().stored(), ExperimentPower.of(found.experiment()).orElse(null), decision, rolloutId);
    }
}

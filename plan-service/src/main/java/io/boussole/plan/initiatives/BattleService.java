package io.boussole.plan.initiatives;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.http.ProblemException;
import io.boussole.plan.arithmetic.cost.BattleRanking;
import io.boussole.plan.arithmetic.cost.BattleRanking.RankedBattle;
import io.boussole.plan.decisions.DecisionService;
import io.boussole.plan.decisions.DecisionType;
import io.boussole.plan.decisions.NewDecision;
import io.boussole.plan.decisions.Subject;
import io.boussole.plan.decisions.TakenDecision;
import io.boussole.plan.document.Battle.BattleStatus;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.format.DocumentReader;
import io.boussole.plan.initiative.BattleMove;
import io.boussole.plan.initiative.BattlePlaces;
import io.boussole.plan.lifecycle.ChangeNote;
import io.boussole.plan.lifecycle.PlanProblem;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.parts.StoredPart;
import io.boussole.plan.request.RequestFaults;
import io.boussole.plan.schedule.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes battles through their lives, and their actions to their ends. */
@ApplicationScoped
public class BattleService {
    private final PlanService plans;
    private final DecisionService decisions;
    private final Clock clock;

    BattleService(PlanService plans, DecisionService decisions, Clock clock) {
        this.plans = plans;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Makes a step that needs no decision: to activate, win or lose a battle.
     *
     * @throws ProblemException 404, 412 or 428 for what the client has not seen; 409 when the step does not follow or there is no
     *     place; 422 when the battle lacks what an active one says
     */
    @Transactional
    public MovedBattle move(UUID planId, String battleId, BattleMove move, @Nullable String ifMatch) {
        BattleEdit edit = new BattleEdit(battleId, move, ifMatch);
        JsonNode changed = plans.change(
                        planId,
                        ChangeNote.OPERATION,
                        document -> edit.apply(document, today(edit.requirePossible(document))))
                .document();
        return moved(changed, edit, null);
    }

    /**
     * Stops a battle by a decision, which says why, what that is to bring about and when it is measured.
     *
     * @throws ProblemException as {@link #move}, and 422 when the decision does not say what it must
     */
    @Transactional
    public MovedBattle stop(UUID planId, String battleId, @Nullable String ifMatch, StopOrder order) {
        BattleEdit edit = new BattleEdit(battleId, BattleMove.STOP, ifMatch);
        plans.change(planId, ChangeNote.OPERATION, document -> {
            edit.requirePossible(document);
            return document;
        });
        TakenDecision taken = decisions.take(
                planId,
                new NewDecision(
                        DecisionType.STOP,
                        Subject.battle(battleId),
                        order.reason(),
                        order.expectedEffect(),
                        order.measureBy(),
                        order.decidedBy(),
                        order.ritualId(),
                        order.supersedes()));
        return moved(plans.document(planId).document(), edit, taken);
    }

    /**
     * Notes that an action is done.
     *
     * @param doneOn today when null
     * @throws ProblemException 404, 412 or 428 for what the client has not seen; 409 when the action is done; 422 when
     *     {@code doneOn} is still to come
     */
    @Transactional
    public StoredPart complete(
            UUID planId, String battleId, String actionId, @Nullable String ifMatch, @Nullable LocalDate doneOn) {
        JsonNode changed = plans.change(planId, ChangeNote.OPERATION, document -> {
                    InitiativeItem action =
                            InitiativeItem.battle(document, battleId).action(actionId);
                    action.requireSeen(ifMatch);
                    if (action.node().hasNonNull("doneOn")) {
                        throw ProblemException.of(PlanProblem.ACTION_DONE, PlanProblem.ACTION_DONE.title());
                    }
                    LocalDate today = today(DocumentReader.readTree(document).plan());
                    new RequestFaults().wantNotAfter(doneOn, today, "/doneOn").refuseIfAny();
                    action.node().put("doneOn", (doneOn == null ? today : doneOn).toString());
                    return document;
                })
                .document();
        return InitiativeItem.battle(changed, battleId).action(actionId).stored();
    }

    private LocalDate today(PlanDocument plan) {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.of(plan).zone());
    }

    private static MovedBattle moved(JsonNode document, BattleEdit edit, @Nullable TakenDecision decision) {
        PlanDocument plan = DocumentReader.readTree(document).plan();
        return new MovedBattle(
                InitiativeItem.battle(document, edit.battleId()).stored(),
                BattlePlaces.free(plan),
                edit.move().isLast() ? next(plan).orElse(null) : null,
                decision);
    }

    private static Optional<RankedBattle> next(PlanDocument plan) {
        return BattleRanking.of(plan).stream()
                .filter(ranked -> ranked.battle().status() == BattleStatus.PLANNED)
                .findFirst();
    }
}

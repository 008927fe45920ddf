package io.boussole.plan.decisions;

import io.boussole.http.CommonProblem;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.ProblemType;
import io.boussole.http.Text;
import io.boussole.http.TimeCursor;
import io.boussole.http.Violation;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.lifecycle.ChangeNote;
import io.boussole.plan.lifecycle.HeldPlan;
import io.boussole.plan.lifecycle.PlanProblem;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.lifecycle.PlanState;
import io.boussole.plan.schedule.WorkingDays;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes decisions about plans and keeps them. */
@ApplicationScoped
public class DecisionService {
    private final DecisionRepository decisions;
    private final PlanService plans;
    private final SecurityIdentity caller;
    private final Clock clock;

    DecisionService(DecisionRepository decisions, PlanService plans, SecurityIdentity caller, Clock clock) {
        this.decisions = decisions;
        this.plans = plans;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes a decision. To stop a battle or a channel ends it in the plan's document at once.
     *
     * @throws ProblemException 422 when it does not say what a decision must; 409 when it contradicts a decision that stands without
     *     superseding it, supersedes one that another superseded already, or stops what has ended
     */
    @Transactional
    public TakenDecision take(UUID planId, NewDecision wanted) {
        HeldPlan held = plans.hold(planId);
        if (held.state() == PlanState.CLOSED) {
            throw refusal(PlanProblem.PLAN_CLOSED);
        }
        PlanDocument plan = held.plan();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = now.atZone(zone(plan)).toLocalDate();
        CheckedDecision decision = DecisionCheck.check(wanted, plan, today);
        Optional<Decision> superseded = superseded(planId, decision);
        requireNoContradiction(planId, decision);

        boolean reversal = superseded
                .map(before -> decision.type().contradicts(before.type()))
                .orElse(false);
        Optional<Stopping> stopping = Stopping.by(decision, plan, today);
        Money freed = stopping.map(Stopping::freed).orElse(null);
        Decision taken = new Decision(
                UUID.randomUUID(),
                planId,
                decision,
                reversal,
                new Decision.Taking(now, caller.getPrincipal().getName(), freed));
        decisions.persist(taken);
        stopping.ifPresent(
                stop -> plans.change(planId, ChangeNote.operation(decision.reason(), taken.id()), stop::apply));
        return taken.taken(null, zone(plan), plan.period());
    }

    @Transactional
    public TakenDecision get(UUID planId, UUID id) {
        PlanDocument plan = plans.read(planId).plan();
        return decisions
                .one(planId, id)
                .map(found -> found.decision().taken(found.supersededBy(), zone(plan), plan.period()))
                .orElseThrow(() -> refusal(PlanProblem.DECISION_NOT_FOUND));
    }

    /** The newest first. */
    @Transactional
    public Page<TakenDecision> list(UUID planId, DecisionFilter filter, int pageSize, @Nullable String pageToken) {
        PlanDocument plan = plans.read(planId).plan();
        List<TakenDecision> found =
                decisions.newestFirst(planId, filter, TimeCursor.newestFirst(pageToken), pageSize + 1).stream()
                        .map(one -> one.decision().taken(one.supersededBy(), zone(plan), plan.period()))
                        .toList();
        return Page.of(found, pageSize, decision -> new TimeCursor(decision.takenAt(), decision.id()).toString());
    }

    /** By quarter of the plan's fiscal year, the first one first; quarters without a decision are left out. */
    @Transactional
    public List<QuarterOfDecisions> quarters(UUID planId) {
        PlanDocument plan = plans.read(planId).plan();
        ZoneId zone = zone(plan);
        return decisions.taken(planId).stream()
                .collect(Collectors.groupingBy(
                        taken -> Quarter.of(taken.at().atZone(zone).toLocalDate(), plan.period())
                                .start(),
                        TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(quarter -> new QuarterOfDecisions(
                        quarter.getKey(),
                        Quarter.of(quarter.getKey(), plan.period()).end(),
                        quarter.getValue().size(),
                        (int) quarter.getValue().stream()
                                .filter(DecisionRepository.Taken::reversal)
                                .count()))
                .toList();
    }

    private Optional<Decision> superseded(UUID planId, CheckedDecision decision) {
        if (decision.supersedes() == null) {
            return Optional.empty();
        }
        DecisionRepository.Chained before = decisions
                .one(planId, decision.supersedes())
                .orElseThrow(() -> invalid(
                        "/supersedes",
                        "UNKNOWN_REFERENCE",
                        "The plan has no such decision",
                        "Le plan n'a pas cette décision"));
        if (!before.decision().isAbout(decision.subject())) {
            throw invalid("/supersedes", "OTHER_SUBJECT", "It is about something else", "Elle porte sur autre chose");
        }
        if (before.supersededBy() != null) {
            throw refusal(PlanProblem.DECISION_SUPERSEDED);
        }
        return Optional.of(before.decision());
    }

    private void requireNoContradiction(UUID planId, CheckedDecision decision) {
        if (decision.type() == DecisionType.REVERSE) {
            return;
        }
        decisions.standingOn(planId, decision.subject()).stream()
                .filter(standing -> !standing.id().equals(decision.supersedes()))
                .filter(standing -> decision.type().contradicts(standing.type()))
                .findFirst()
                .ifPresent(standing -> {
                    throw ProblemException.of(
                            PlanProblem.DECISION_CONTRADICTS,
                            "The decision " + standing.type() + " stands: supersede " + standing.id(),
                            "La décision " + standing.type() + " est en vigueur : remplacez " + standing.id());
                });
    }

    private static ZoneId zone(PlanDocument plan) {
        return WorkingDays.of(plan).zone();
    }

    private static ProblemException invalid(String pointer, String code, String en, String fr) {
        Text text = new Text(en, fr);
        return ProblemException.of(CommonProblem.VALIDATION_FAILED, text, List.of(new Violation(pointer, code, text)));
    }

    private static ProblemException refusal(ProblemType type) {
        return ProblemException.of(type, type.title());
    }
}

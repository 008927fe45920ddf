package io.boussole.alert.watch;

import io.boussole.alert.evaluation.Episode;
import io.boussole.alert.incident.Breach;
import io.boussole.alert.incident.IncidentService;
import io.boussole.alert.incident.Resolution;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.AlertRuleService;
import io.boussole.alert.rule.terms.Cycles;
import io.boussole.alert.rule.terms.OwnerRule;
import io.boussole.alert.watch.finding.AnsweringMember;
import io.boussole.alert.watch.finding.Finding;
import io.boussole.alert.watch.finding.NextLook;
import io.boussole.alert.watch.finding.StopNumbers;
import io.boussole.alert.watch.finding.Watch;
import io.boussole.alert.watch.finding.WatchedPlan;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One look at a plan: every rule that rests on no statistics, what it finds, and the alert that is opened or ended by it. All of it is one
 * transaction, so a kill in between leaves the plan due.
 */
@ApplicationScoped
public class WatchService {
    private static final Logger LOG = Logger.getLogger(WatchService.class);

    private final WatchQueue queue;
    private final WatchInputs inputs;
    private final FindingLog log;
    private final AlertRuleService rules;
    private final IncidentService incidents;

    WatchService(
            WatchQueue queue, WatchInputs inputs, FindingLog log, AlertRuleService rules, IncidentService incidents) {
        this.queue = queue;
        this.inputs = inputs;
        this.log = log;
        this.rules = rules;
        this.incidents = incidents;
    }

    /** Looks at a plan of the queue, unless somebody else does or has. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void lookIfDue(PlanKey plan) {
        inputs.lock(plan);
        if (queue.claim(plan)) {
            lookLocked(plan);
        }
    }

    /** Looks at a plan now. Any number of calls, at once or after one another, come to the same. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void look(PlanKey plan) {
        inputs.lock(plan);
        lookLocked(plan);
    }

    private void lookLocked(PlanKey key) {
        Optional<WatchedPlan> found = inputs.plan(key);
        if (found.isEmpty() || found.get().plan().state() == PlanState.CLOSED || PlanEnd.isReached(found.get())) {
            found.ifPresent(plan -> end(key, plan));
            queue.remove(key);
            return;
        }
        lookAtEach(key, found.get());
        queue.putOff(key, NextLook.after(found.get()));
    }

    private void end(PlanKey key, WatchedPlan plan) {
        incidents.endPeriod(key.tenantId(), key.planId(), plan.now());
        log.keep(key.planId(), List.of(), plan.now());
    }

    private void lookAtEach(PlanKey key, WatchedPlan plan) {
        Map<UUID, Boolean> alarmed = inputs.alarmed(key);
        List<AlertRule> current = rules.currentOf(key.planId());
        List<AlertRule> watched =
                current.stream().filter(rule -> Watch.covers(rule.kind())).toList();
        List<FindingLog.Look> looks = watched.stream()
                .map(rule -> look(rule, plan, alarmed.get(rule.id())))
                .toList();
        log.keep(key.planId(), looks, plan.now());
        Set<UUID> orphans = alarmed.keySet();
        current.forEach(rule -> orphans.remove(rule.id()));
        // A rule that the plan no longer asks for, or that somebody disabled, watches nothing any more.
        orphans.stream()
                .filter(alarmed::get)
                .forEach(rule -> incidents.end(rule, Resolution.NO_LONGER_WATCHED, plan.now()));
    }

    /** @param standing whether an alert of the rule stands; null: there never was one */
    private FindingLog.Look look(AlertRule rule, WatchedPlan plan, @Nullable Boolean standing) {
        Episode episode = standing == null ? Episode.FIRST : incidents.episode(rule, plan.plan());
        WatchedPlan seen = plan.from(episode.evidenceFrom());
        Watch watch = new Watch(rule.kind(), rule.subject(), numbers(rule));
        Finding found = isDealtWith(seen) ? Finding.dealtWith() : found(watch, seen);
        switch (found.state()) {
            case MET ->
                open(rule, seen, episode, found, owner(rule, watch, seen).orElse(null));
            case CLEAR -> end(rule, standing, Resolution.RECOVERED, seen);
            case PERIOD_OVER -> end(rule, standing, Resolution.PERIOD_ENDED, seen);
            case NOT_WATCHED -> end(rule, standing, Resolution.NO_LONGER_WATCHED, seen);
            case UNDECIDED -> LOG.debugf("undecided ruleId=%s reason=%s", rule.id(), found.reason());
        }
        return new FindingLog.Look(rule, found);
    }

    private static Optional<PlanMember> owner(AlertRule rule, Watch watch, WatchedPlan seen) {
        return rule.terms().action().ownerRule() == OwnerRule.NAMED
                ? AnsweringMember.of(seen, rule.terms().action().ownerId())
                : watch.owner(seen);
    }

    private static StopNumbers numbers(AlertRule rule) {
        @Nullable Cycles cycles = rule.terms().cycles();
        return new StopNumbers(
                rule.target(),
                cycles == null ? null : cycles.completeCycles(),
                cycles == null ? null : cycles.cycleDays(),
                cycles == null ? null : cycles.reviewOn());
    }

    /** What a rule cannot read leaves the other rules alone. */
    private static Finding found(Watch watch, WatchedPlan seen) {
        try {
            return watch.look(seen);
        } catch (ArithmeticException | IllegalArgumentException | DateTimeException unreadable) {
            LOG.errorf(
                    unreadable,
                    "A rule could not be read planId=%s %s",
                    seen.plan().planId(),
                    watch);
            return Finding.unreadable();
        }
    }

    /** On the day on which an alert was dealt with nothing new can have come. */
    private static boolean isDealtWith(WatchedPlan seen) {
        return seen.evidenceFrom() != null && seen.today().isBefore(seen.evidenceFrom());
    }

    private void open(AlertRule rule, WatchedPlan seen, Episode episode, Finding found, @Nullable PlanMember owner) {
        if (owner == null) {
            LOG.errorf("Nobody could own an alert planId=%s ruleId=%s", rule.planId(), rule.id());
            return;
        }
        var unused = incidents.open(
                new Breach(
                        rule,
                        seen.plan(),
                        episode.number(),
                        null,
                        found.circumstances(),
                        WatchTask.of(rule, seen, found, owner)),
                seen.now());
    }

    private void end(AlertRule rule, @Nullable Boolean standing, Resolution as, WatchedPlan seen) {
        if (Boolean.TRUE.equals(standing)) {
            incidents.end(rule.id(), as, seen.now());
        }
    }
}

package io.boussole.alert.rule;

import io.boussole.alert.AlertProblem;
import io.boussole.alert.rule.terms.RuleTerms;
import io.boussole.alert.rule.terms.Tuning;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Rules come from the plan, and people tune them. What a newer plan asks for in the same words stays the same version; what it leaves
 * out ends; what people have tuned stays tuned.
 */
@ApplicationScoped
public class AlertRuleService {
    private static final Logger LOG = Logger.getLogger(AlertRuleService.class);

    private static final int FIRST_VERSION = 1;

    private final AlertRuleRepository rules;
    private final Clock clock;

    AlertRuleService(AlertRuleRepository rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Makes the plan's rules what the plan asks for, in the caller's transaction. A plan that is not active has none.
     *
     * @return the rules that have ended: nothing watches their subjects any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<AlertRule> derive(String tenantId, PlanPublished plan) {
        Instant now = clock.instant();
        AlertRule.Place place = new AlertRule.Place(tenantId, plan.planId(), plan.version());
        rules.lock(tenantId, plan.planId());
        Map<UUID, AlertRule> known = rules.newestOfEach(tenantId, plan.planId()).stream()
                .collect(Collectors.toMap(AlertRule::id, Function.identity()));
        List<RuleDraft> drafts = draftsOf(plan);
        warnOfUnwatched(plan, drafts);
        for (RuleDraft draft : drafts) {
            AlertRule newest = known.remove(draft.id(tenantId, plan.planId()));
            var unused = put(draft.tuned(newest == null ? null : newest.tuning()), newest, place);
        }
        List<AlertRule> ended =
                known.values().stream().filter(AlertRule::isCurrent).toList();
        ended.forEach(rule -> rule.supersede(now));
        return ended;
    }

    /** An alert always has somebody who answers, so a KPI without anybody has no rule; the plan is followed all the same. */
    private static void warnOfUnwatched(PlanPublished plan, List<RuleDraft> drafts) {
        List<String> unwatched = drafts.isEmpty() ? List.of() : KpiRules.unwatched(plan, drafts);
        if (!unwatched.isEmpty()) {
            LOG.warnf("Nobody answers for KPIs, so no rule watches them planId=%s kpiIds=%s", plan.planId(), unwatched);
        }
    }

    /**
     * Puts people's changes into a current rule, or takes them out, in the caller's transaction.
     *
     * @param plan in the version that the rule follows
     * @param tuning null: as the plan asks
     * @return the rule in its newest version, which is the same one when nothing has changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public AlertRule tune(AlertRule rule, PlanPublished plan, @Nullable Tuning tuning) {
        RuleDraft draft = draft(rule, plan);
        return put(draft.tuned(tuning), rule, new AlertRule.Place(rule.tenantId(), rule.planId(), rule.planVersion()));
    }

    /** What the plan asks for where nobody has tuned the rule. */
    public RuleTerms untuned(AlertRule rule, PlanPublished plan) {
        return draft(rule, plan).terms();
    }

    private RuleDraft draft(AlertRule rule, PlanPublished plan) {
        return draftsOf(plan).stream()
                .filter(draft -> draft.kind() == rule.kind() && draft.subject().equals(rule.subject()))
                .findFirst()
                .orElseThrow();
    }

    private List<RuleDraft> draftsOf(PlanPublished plan) {
        return PlanRules.of(
                plan, LocalDate.ofInstant(clock.instant(), plan.calendar().timeZone()));
    }

    private AlertRule put(RuleDraft draft, @Nullable AlertRule newest, AlertRule.Place place) {
        Instant now = clock.instant();
        if (newest != null && newest.isCurrent() && newest.says(draft)) {
            newest.follow(place.planVersion());
            return newest;
        }
        if (newest != null && newest.isCurrent()) {
            newest.supersede(now);
            // The database allows one current version; Hibernate would write the new one first.
            rules.flush();
        }
        AlertRule next = new AlertRule(draft, place, newest == null ? FIRST_VERSION : newest.version() + 1, now);
        rules.persist(next);
        return next;
    }

    /** The rule that the plan asks for or somebody added, enabled or not. */
    @Transactional
    public Optional<AlertRule> current(UUID planId, AlertKind kind, String subject) {
        return rules.current(planId, kind, subject);
    }

    /** The newest version, whether or not it is enabled and the plan still asks for it. */
    @Transactional
    public Optional<AlertRule> newest(UUID planId, AlertKind kind, String subject) {
        return rules.newest(planId, kind, subject);
    }

    /**
     * When the value that a rule holds its subject against was given to it, while there had been another; empty when it is the first.
     * What else its versions say does not matter.
     */
    @Transactional
    public Optional<Instant> referenceSince(AlertRule rule) {
        if (rule.version() == FIRST_VERSION) {
            return Optional.empty();
        }
        Instant since = rule.createdAt();
        for (AlertRule before : rules.versionsBefore(rule.id(), rule.version(), Integer.MAX_VALUE)) {
            if (!before.terms().sharesReference(rule.terms())) {
                return Optional.of(since);
            }
            since = before.createdAt();
        }
        return Optional.empty();
    }

    /** All rules by which a plan is judged, without those that are disabled. */
    @Transactional
    public List<AlertRule> currentOf(UUID planId) {
        return rules.currentOf(planId).stream().filter(AlertRule::enabled).toList();
    }

    /** The rule of a subject, enabled or not, which nobody else can change before the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<AlertRule> locked(String tenantId, UUID planId, String kpiId) {
        rules.lock(tenantId, planId);
        return rules.current(planId, AlertKind.UNDER_PERFORMANCE, kpiId);
    }

    /**
     * The newest version, which nobody else can change before the caller's transaction ends.
     *
     * @throws ProblemException 404 when there is no such rule, 409 when it has ended
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public AlertRule locked(UUID id) {
        AlertRule seen = get(id, null);
        rules.lock(seen.tenantId(), seen.planId());
        rules.forget(seen);
        AlertRule newest = get(id, null);
        if (!newest.isCurrent()) {
            throw ProblemException.of(
                    AlertProblem.RULE_ENDED,
                    "The plan does not ask for it any more, or is not active",
                    "Le plan ne la demande plus, ou n'est pas actif");
        }
        return newest;
    }

    @Transactional
    public Page<AlertRule> page(RuleFilter filter, int size, @Nullable String pageToken) {
        UUID after = Cursor.read(pageToken, 1, keys -> UUID.fromString(keys.get(0)));
        return Page.of(
                rules.currentAfter(filter, after, size + 1),
                size,
                rule -> rule.id().toString());
    }

    /** Newest first. */
    @Transactional
    public Page<AlertRule> versions(UUID id, int size, @Nullable String pageToken) {
        Integer before = Cursor.read(pageToken, 1, keys -> Integer.valueOf(keys.get(0)));
        AlertRule known = get(id, null);
        return Page.of(
                rules.versionsBefore(known.id(), before == null ? Integer.MAX_VALUE : before, size + 1),
                size,
                rule -> Integer.toString(rule.version()));
    }

    /** @param version null for the newest */
    @Transactional
    public AlertRule get(UUID id, @Nullable Integer version) {
        AlertRule newest = rules.newest(id)
                .orElseThrow(
                        () -> ProblemException.of(AlertProblem.RULE_NOT_FOUND, "No rule " + id, "Aucune règle " + id));
        return version == null
                ? newest
                : rules.version(id, version)
                        .orElseThrow(() -> ProblemException.of(
                                AlertProblem.RULE_VERSION_NOT_FOUND,
                                "Its newest version is " + newest.version(),
                                "Sa dernière version est la version " + newest.version()));
    }
}

package io.boussole.alert.rule;

import io.boussole.alert.AlertProblem;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.contracts.plan.PlanState;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules come from the plan: each published version supersedes the rules of the one before. */
@ApplicationScoped
public class AlertRuleService {
    private final AlertRuleRepository rules;
    private final Clock clock;

    AlertRuleService(AlertRuleRepository rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** Replaces the plan's rules, in the caller's transaction. A plan that is not active has none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void derive(String tenantId, PlanPublished plan) {
        Instant now = clock.instant();
        rules.supersede(tenantId, plan.planId(), now);
        if (plan.state() == PlanState.ACTIVE) {
            for (PlanKpi kpi : plan.kpis()) {
                UUID id = AlertRule.idOf(tenantId, plan.planId(), kpi.id());
                rules.persist(new AlertRule(tenantId, plan, kpi, rules.newestVersion(tenantId, id) + 1, now));
            }
        }
    }

    @Transactional
    public Optional<AlertRule> current(UUID planId, AlertKind kind, String subject) {
        return rules.current(planId, kind, subject);
    }

    @Transactional
    public Page<AlertRule> page(@Nullable UUID planId, int size, @Nullable String pageToken) {
        UUID after = Cursor.read(pageToken, 1, keys -> UUID.fromString(keys.get(0)));
        return Page.of(
                rules.currentAfter(planId, after, size + 1),
                size,
                rule -> rule.id().toString());
    }

    /** @param version null for the newest */
    @Transactional
    public AlertRule get(UUID id, @Nullable Integer version) {
        return (version == null ? rules.newest(id) : rules.version(id, version))
                .orElseThrow(
                        () -> ProblemException.of(AlertProblem.RULE_NOT_FOUND, "No rule " + id, "Aucune règle " + id));
    }
}

package io.boussole.alert.backtest;

import io.boussole.alert.AlertProblem;
import io.boussole.alert.plan.KnownPlans;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.AlertRuleService;
import io.boussole.contracts.action.AlertKind;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a backtest looks at, read in one go: the walk through the days needs no database. */
@ApplicationScoped
class BacktestInputs {
    static final int MOST_PLANS = 20;

    private final AlertRuleService rules;
    private final StoredPeriods periods;
    private final KnownPlans plans;

    BacktestInputs(AlertRuleService rules, StoredPeriods periods, KnownPlans plans) {
        this.rules = rules;
        this.periods = periods;
        this.plans = plans;
    }

    record Inputs(AlertRule rule, List<StoredPeriod> periods) {}

    @Transactional
    public Inputs read(BacktestOrder order) {
        AlertRule rule = rule(order);
        if (rule.kind() != AlertKind.UNDER_PERFORMANCE || rule.metric() == null) {
            throw refused(List.of(new Violation(
                    "/ruleId",
                    "NOT_OF_THIS_KIND",
                    new Text(
                            "A rule of kind " + rule.kind() + " tells no KPI from chance",
                            "Une règle de type " + rule.kind() + " ne distingue aucun indicateur du hasard"))));
        }
        Set<UUID> wanted = new HashSet<>(order.planIds());
        List<StoredPeriod> found = periods.of(rule, wanted);
        requireAll(order.planIds(), found);
        return new Inputs(
                rule,
                found.stream()
                        .limit(MOST_PLANS)
                        .map(period -> periods.withAlerts(rule, period))
                        .toList());
    }

    private AlertRule rule(BacktestOrder order) {
        UUID ruleId = order.ruleId();
        if (ruleId != null) {
            return rules.get(ruleId, null);
        }
        UUID planId = order.planId();
        String kpiId = order.kpiId();
        if (planId == null || kpiId == null) {
            throw new IllegalArgumentException("an order names its rule, or plan and KPI");
        }
        plans.requireInBody(planId, "/planId");
        return rules.newest(planId, AlertKind.UNDER_PERFORMANCE, kpiId)
                .orElseThrow(() -> ProblemException.of(
                        AlertProblem.RULE_NOT_FOUND,
                        "No rule for KPI " + kpiId + " of plan " + planId,
                        "Aucune règle pour l'indicateur " + kpiId + " du plan " + planId));
    }

    private static void requireAll(List<UUID> wanted, List<StoredPeriod> found) {
        Set<UUID> observed = found.stream().map(StoredPeriod::planId).collect(Collectors.toSet());
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!observed.contains(wanted.get(i))) {
                faults.add(new Violation(
                        "/planIds/" + i,
                        "NOT_OBSERVED",
                        new Text(
                                "There is no plan of which this KPI was observed under this id",
                                "Aucun plan où cet indicateur a été observé ne porte cet identifiant")));
            }
        }
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
    }

    private static ProblemException refused(List<Violation> faults) {
        return ProblemException.of(
                CommonProblem.VALIDATION_FAILED,
                new Text("The rule cannot be tried so", "La règle ne peut pas être essayée ainsi"),
                faults);
    }
}

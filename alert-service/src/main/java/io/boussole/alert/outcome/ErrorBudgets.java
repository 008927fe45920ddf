package io.boussole.alert.outcome;

import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.alert.evaluation.Method;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the rules of a plan may cost in false alarms, and what they have raised; of those that are on and can alarm. */
@ApplicationScoped
public class ErrorBudgets {
    private static final String SPENT = """
            select rule.id, rule.kpi_id, rule.label, rule.alpha, rule.method,
                   count(alert.id) as alarms,
                   count(alert.id) filter (where alert.resolution = 'FALSE_ALARM') as false_alarms,
                   count(alert.id) filter (where alert.state not in ('RESOLVED', 'CLOSED')
                     or alert.resolution = 'ACCEPTED_RISK') as standing,
                   bool_or(evaluation.facts is not null) as judged
            from alert_rule rule
            left join alert on alert.tenant_id = rule.tenant_id and alert.rule_id = rule.id
            left join kpi_evaluation evaluation on evaluation.tenant_id = rule.tenant_id
              and evaluation.plan_id = rule.plan_id and evaluation.kpi_id = rule.kpi_id
            where rule.plan_id = ?1 and rule.kind = 'UNDER_PERFORMANCE' and rule.superseded_at is null and rule.enabled
              and coalesce(evaluation.reason, '') not in (?2)
            group by rule.id, rule.kpi_id, rule.label, rule.alpha, rule.method
            order by rule.kpi_id""";

    /** As long as nothing else is said of a KPI, its rule cannot alarm. */
    private static final Set<String> NEVER_JUDGED =
            Set.of(Reason.JUDGED_THROUGH_ITS_FACTORS.name(), Reason.OWN_FORMULA.name(), Reason.NO_USABLE_TARGET.name());

    private final EntityManager database;

    ErrorBudgets(EntityManager database) {
        this.database = database;
    }

    /** Rule by rule, in the order of their KPIs; empty for a plan without rules. */
    @Transactional
    @SuppressWarnings("unchecked") // the untyped answer of a native query
    public List<SpentBudget> of(UUID planId) {
        List<Tuple> rows = database.createNativeQuery(SPENT, Tuple.class)
                .setParameter(1, planId)
                .setParameter(2, NEVER_JUDGED)
                .getResultList();
        return rows.stream().map(ErrorBudgets::budget).toList();
    }

    private static SpentBudget budget(Tuple row) {
        boolean controlled = !Method.FIXED_THRESHOLD.name().equals(row.get("method", String.class));
        int alarms = number(row, "alarms");
        return new SpentBudget(
                row.get("id", UUID.class),
                row.get("kpi_id", String.class),
                row.get("label", String.class),
                controlled ? row.get("alpha", BigDecimal.class) : null,
                alarms + (isAtStake(row) ? 1 : 0),
                alarms,
                number(row, "false_alarms"));
    }

    /** Whether an episode is judged that has raised no alarm yet. */
    private static boolean isAtStake(Tuple row) {
        return Boolean.TRUE.equals(row.get("judged", Boolean.class)) && number(row, "standing") == 0;
    }

    private static int number(Tuple row, String column) {
        return Math.toIntExact(row.get(column, Long.class));
    }
}

package io.boussole.alert.judgement;

import io.boussole.alert.evaluation.Funnel;
import io.boussole.alert.evaluation.Outlook;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.AlertRuleService;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanKpi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be found by when, and where to look instead when it is too late: row 28 of what is asked. */
@ApplicationScoped
class Outlooks {
    private static final Set<String> COUNTS = Set.of(
            "VISITS",
            "LEAD_COUNT",
            "MQL_COUNT",
            "SQL_COUNT",
            "MEETINGS_BOOKED",
            "MEETINGS_HELD",
            "QUALIFIED_MEETINGS",
            "OPPORTUNITIES_CREATED",
            "WON_COUNT",
            "EMAILS_SENT",
            "CALLS_MADE",
            "CASE_PAGE_VISITS");

    private final AlertRuleService rules;

    Outlooks(AlertRuleService rules) {
        this.rules = rules;
    }

    static Optional<Outlook> of(JudgedPlan plan, AlertRule rule, boolean isShare) {
        return Outlook.of(plan.toEvaluationRule(rule), isShare, plan.calendar());
    }

    /** The nearest KPI before this one in the funnel that shows a collapse soon; null where this one does, or none does. */
    @Nullable
    String watchInstead(JudgedPlan plan, PlanKpi kpi, @Nullable Outlook outlook) {
        boolean isSoonEnough = outlook != null && outlook.notDetectableWithin() == null;
        int place = Funnel.place(kpi.metric());
        if (isSoonEnough || place < 0) {
            return null;
        }
        return plan.published().kpis().stream()
                .filter(earlier -> Funnel.place(earlier.metric()) >= 0 && Funnel.place(earlier.metric()) < place)
                .sorted(Comparator.comparingInt((PlanKpi earlier) -> Funnel.place(earlier.metric()))
                        .reversed())
                .filter(earlier -> showsACollapseSoon(plan, earlier))
                .map(PlanKpi::id)
                .findFirst()
                .orElse(null);
    }

    private boolean showsACollapseSoon(JudgedPlan plan, PlanKpi kpi) {
        return rules.current(plan.published().planId(), AlertKind.UNDER_PERFORMANCE, kpi.id())
                .filter(AlertRule::enabled)
                .flatMap(rule -> of(plan, rule, !COUNTS.contains(String.valueOf(kpi.metric()))))
                .filter(outlook -> outlook.notDetectableWithin() == null)
                .isPresent();
    }
}

package io.boussole.alert.judgement;

import io.boussole.alert.evaluation.Funnel;
import io.boussole.alert.evaluation.Outlook;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.AlertRuleService;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.kpi.MetricKind;
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

    /** Opportunities by the day on which they were created; somebody says of each when it is lost. */
    private static final String CLOSE_RATE = "CLOSE_RATE";

    private final AlertRuleService rules;
    private final KpiObservationRepository observations;

    Outlooks(AlertRuleService rules, KpiObservationRepository observations) {
        this.rules = rules;
        this.observations = observations;
    }

    static Optional<Outlook> of(JudgedKpi judged) {
        return of(
                judged.plan(),
                judged.rule(),
                judged.observed().kind() == MetricKind.RATE,
                Optional.ofNullable(judged.observed().failsAfterDays()));
    }

    private static Optional<Outlook> of(
            JudgedPlan plan, AlertRule rule, boolean isShare, Optional<Integer> failsAfterDays) {
        int knownAfterDays = isShare ? failsAfterDays.orElseGet(() -> usualDays(plan, rule)) : 0;
        return Outlook.of(plan.toEvaluationRule(rule), isShare, knownAfterDays, plan.calendar());
    }

    /** After which a case is decided as often as not, as far as anybody says so. */
    private static int usualDays(JudgedPlan plan, AlertRule rule) {
        Integer median = rule.terms().judging().delayMedianDays();
        if (median != null) {
            return median;
        }
        Integer cycle = plan.published().salesCycleDays();
        return CLOSE_RATE.equals(rule.metric()) && cycle != null ? cycle : 0;
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
                .flatMap(rule -> of(
                        plan,
                        rule,
                        !COUNTS.contains(String.valueOf(kpi.metric())),
                        observations.failsAfterDays(new KpiKey(rule.tenantId(), rule.planId(), kpi.id()))))
                .filter(outlook -> outlook.notDetectableWithin() == null)
                .isPresent();
    }
}

package io.boussole.alert.rule;

import io.boussole.alert.defaults.PlanDefaults;
import io.boussole.alert.rule.DraftTable.Duty;
import io.boussole.alert.rule.DraftTable.Gauge;
import io.boussole.alert.rule.terms.OwnerRule;
import io.boussole.alert.rule.terms.Watched;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPublished;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sources that must speak and be clean, and customers who must not be lost to what sales promised them. */
final class DataRules {
    private static final int RECONNECT_WITHIN = 1;
    private static final int CLEAN_WITHIN = 5;
    private static final String CHURN_BY_PROMISES = "SALES_PROMISE_CHURN";

    private DataRules() {}

    static void addTo(DraftTable table) {
        PlanPublished plan = table.plan();
        for (String source : sources(plan)) {
            Gauge gauge = Gauge.of(Watched.source(source));
            String steward = steward(plan, source);
            table.add(AlertKind.NO_DATA, source, gauge, new Duty(OwnerRule.STEWARD, steward, null, RECONNECT_WITHIN));
            table.add(AlertKind.DATA_QUALITY, source, gauge, new Duty(OwnerRule.STEWARD, steward, null, CLEAN_WITHIN));
        }
        plan.kpis().stream()
                .filter(kpi -> CHURN_BY_PROMISES.equals(kpi.metric()))
                .forEach(kpi -> brokenPromises(table, kpi));
    }

    /** Those of which something is promised, and those that a KPI is read from. */
    private static Set<String> sources(PlanPublished plan) {
        Set<String> sources = new LinkedHashSet<>();
        plan.dataSources().forEach(promised -> sources.add(promised.source()));
        plan.kpis().stream().map(PlanKpi::source).filter(Objects::nonNull).forEach(sources::add);
        return sources;
    }

    /** Who is first to be asked, else who answers for the plan. */
    private static @Nullable String steward(PlanPublished plan, String source) {
        return PlanDefaults.stewards(plan, source).stream().findFirst().orElse(plan.ownerId());
    }

    private static void brokenPromises(DraftTable table, PlanKpi churn) {
        table.add(
                AlertKind.BROKEN_PROMISES,
                churn.id(),
                Gauge.of(Watched.kpi(churn)),
                new Duty(
                        OwnerRule.SALES_LEAD,
                        PlanDefaults.leadOf(table.plan(), PlanDefaults.SALES, table.today())
                                .map(PlanMember::id)
                                .orElse(table.plan().ownerId()),
                        churn.playbookId(),
                        KpiRules.DUE_IN_WORKING_DAYS));
    }
}

package io.boussole.alert.rule;

import io.boussole.alert.defaults.PlanDefaults;
import io.boussole.alert.rule.terms.Judging;
import io.boussole.alert.rule.terms.OwnerRule;
import io.boussole.alert.rule.terms.Reference;
import io.boussole.alert.rule.terms.ReferenceSource;
import io.boussole.alert.rule.terms.Watched;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanHypothesis;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPublished;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rule a KPI that somebody answers for: what it is held against, and how it is told from chance. */
final class KpiRules {
    static final int DUE_IN_WORKING_DAYS = 5;

    private KpiRules() {}

    static void addTo(DraftTable table) {
        PlanPublished plan = table.plan();
        PlannedVolume volume = new PlannedVolume(plan);
        for (PlanKpi kpi : plan.kpis()) {
            Judging judging =
                    Judging.DEFAULT.counting(volume.of(kpi), PlanDefaults.ripensAfterDays(plan, kpi.metric()));
            table.add(
                    AlertKind.UNDER_PERFORMANCE,
                    kpi.id(),
                    new DraftTable.Gauge(Watched.kpi(kpi), reference(plan, kpi), judging, null),
                    duty(table, kpi));
        }
    }

    /** KPIs of the plan for which there is no rule. */
    static List<String> unwatched(PlanPublished plan, List<RuleDraft> drafts) {
        return plan.kpis().stream()
                .map(PlanKpi::id)
                .filter(id -> drafts.stream()
                        .noneMatch(draft -> draft.kind() == AlertKind.UNDER_PERFORMANCE
                                && draft.subject().equals(id)))
                .toList();
    }

    static DraftTable.Duty duty(DraftTable table, PlanKpi kpi) {
        int dueIn = table.dueIn(kpi.playbookId(), DUE_IN_WORKING_DAYS);
        return new DraftTable.Duty(OwnerRule.KPI_OWNER, kpi.ownerId(), kpi.playbookId(), dueIn);
    }

    /** The KPI's own numbers go before those of the hypothesis that is read on it. */
    private static Reference reference(PlanPublished plan, PlanKpi kpi) {
        Optional<PlanHypothesis> hypothesis = plan.hypotheses().stream()
                .filter(assumed -> kpi.id().equals(assumed.kpiId()))
                .findFirst();
        BigDecimal value = or(kpi.target(), hypothesis.map(PlanHypothesis::value));
        boolean isAssumed = value != null
                && hypothesis
                        .map(PlanHypothesis::value)
                        .filter(assumed -> assumed.compareTo(value) == 0)
                        .isPresent();
        return new Reference(
                value,
                or(kpi.low(), hypothesis.map(PlanHypothesis::low)),
                or(kpi.high(), hypothesis.map(PlanHypothesis::high)),
                isAssumed ? ReferenceSource.HYPOTHESIS : ReferenceSource.KPI_TARGET,
                hypothesis.map(PlanHypothesis::id).orElse(null),
                FunnelStage.of(kpi.metric()));
    }

    private static @Nullable BigDecimal or(@Nullable BigDecimal own, Optional<BigDecimal> assumed) {
        return own == null ? assumed.orElse(null) : own;
    }
}

package io.boussole.plan.publishing;

import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanKpiFormula;
import io.boussole.plan.document.Kpi;
import io.boussole.plan.document.Kpi.Formula;
import io.boussole.plan.document.Kpi.Scope;
import io.boussole.plan.document.Kpi.TargetRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The KPIs that a plan is measured by. */
final class AnnouncedKpis {
    private static final Scope WHOLE = new Scope(null, null, null);
    private static final TargetRange OPEN = new TargetRange(null, null);

    private AnnouncedKpis() {}

    static List<PlanKpi> of(List<Kpi> kpis) {
        return kpis.stream().map(AnnouncedKpis::kpi).toList();
    }

    private static PlanKpi kpi(Kpi kpi) {
        Scope scope = kpi.scope() == null ? WHOLE : kpi.scope();
        TargetRange range = kpi.targetRange() == null ? OPEN : kpi.targetRange();
        return new PlanKpi(
                Said.known(kpi.id()),
                kpi.metric(),
                kpi.label(),
                kpi.isLowerBetter() ? PlanKpi.Direction.LOWER_IS_BETTER : PlanKpi.Direction.HIGHER_IS_BETTER,
                kpi.target(),
                range.low(),
                range.high(),
                kpi.stopThreshold(),
                kpi.ownerId(),
                kpi.playbookId(),
                scope.channelId(),
                scope.segmentId(),
                scope.memberId(),
                kpi.isKey(),
                formula(kpi.formula()),
                kpi.method(),
                Said.word(kpi.category()),
                Said.word(kpi.indicatorType()),
                kpi.unit(),
                Said.minutes(kpi.limit()),
                Said.word(kpi.source()),
                kpi.cadence().stream().map(Enum::name).toList());
    }

    private static @Nullable PlanKpiFormula formula(@Nullable Formula formula) {
        return formula == null || formula.ratio() == null
                ? null
                : new PlanKpiFormula(formula.ratio().of(), formula.ratio().to());
    }
}

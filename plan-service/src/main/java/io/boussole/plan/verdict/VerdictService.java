package io.boussole.plan.verdict;

import io.boussole.contracts.kpi.KpiJudged;
import io.boussole.contracts.kpi.KpiVerdict;
import io.boussole.plan.lifecycle.HeldPlan;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.lifecycle.PlanState;
import io.boussole.plan.relaunch.RelaunchService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is said of the KPIs of plans. */
@ApplicationScoped
public class VerdictService {
    /** They take nothing back: what was said before them still stands. */
    private static final List<KpiVerdict> SILENCE = List.of(KpiVerdict.NO_DATA, KpiVerdict.ERROR);

    private final ToldVerdictRepository told;
    private final PlanService plans;
    private final RelaunchService relaunches;

    VerdictService(ToldVerdictRepository told, PlanService plans, RelaunchService relaunches) {
        this.told = told;
        this.plans = plans;
        this.relaunches = relaunches;
    }

    /**
     * Keeps what was said of a plan's KPIs, in whatever order and however often it comes. A plan that goes off track by it gets a
     * checklist to set it going again.
     *
     * @throws io.boussole.http.ProblemException when there is no such plan
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(UUID planId, List<KpiJudged> judged) {
        HeldPlan held = plans.hold(planId);
        judged.forEach(told::keep);
        if (held.state() == PlanState.ACTIVE) {
            OffTrack offTrack = OffTrack.of(held.plan(), said(told.newest(planId, SILENCE)));
            if (plans.follow(planId, offTrack.since().orElse(null))) {
                relaunches.generate(planId, offTrack.reason());
            }
        }
    }

    /** The newest of each KPI that anything was said of, by its id. */
    @Transactional
    public Map<String, SaidOfKpi> newest(UUID planId) {
        return said(told.newest(planId, List.of())).stream()
                .collect(Collectors.toMap(SaidOfKpi::kpiId, Function.identity()));
    }

    /** From {@code start} on, until before {@code end}. */
    @Transactional
    public VerdictsWithin within(UUID planId, String kpiId, Instant start, Instant end) {
        return VerdictsWithin.of(kpiId, said(told.inOrder(planId, kpiId)), start, end);
    }

    private static List<SaidOfKpi> said(List<ToldVerdict> verdicts) {
        return verdicts.stream().map(ToldVerdict::said).toList();
    }
}

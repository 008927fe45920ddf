package io.boussole.plan.verdict;

import io.boussole.contracts.kpi.KpiJudged;
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
    private final VerdictRepository told;
    private final PlanService plans;
    private final RelaunchService relaunches;

    VerdictService(VerdictRepository told, PlanService plans, RelaunchService relaunches) {
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
            OffTrack offTrack = OffTrack.of(held.plan(), verdicts(told.newest(planId)));
            if (plans.goesOffTrack(planId, offTrack.since().orElse(null))) {
                relaunches.generate(planId, offTrack.reason());
            }
        }
    }

    /** The newest of each KPI that anything was said of, by its id. */
    @Transactional
    public Map<String, Verdict> newest(UUID planId) {
        return verdicts(told.newest(planId)).stream().collect(Collectors.toMap(Verdict::kpiId, Function.identity()));
    }

    /** From {@code start} on, until before {@code end}. */
    @Transactional
    public VerdictsWithin within(UUID planId, String kpiId, Instant start, Instant end) {
        return VerdictsWithin.of(kpiId, verdicts(told.inOrder(planId, kpiId)), start, end);
    }

    private static List<Verdict> verdicts(List<StoredVerdict> stored) {
        return stored.stream().map(StoredVerdict::verdict).toList();
    }
}

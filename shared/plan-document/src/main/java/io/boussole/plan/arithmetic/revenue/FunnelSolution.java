package io.boussole.plan.arithmetic.revenue;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.Missing;
import io.boussole.plan.arithmetic.WorkingLine;
import io.boussole.plan.document.FunnelTarget;
import io.boussole.plan.document.FunnelTarget.FunnelStage;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The volumes that a funnel's six stages need for a number of contracts (row 24), solved back over its five rates: each stage is
 * the next one divided by the next one's rate, rounded up to whole cases.
 */
public record FunnelSolution(List<StageVolume> stages, List<WorkingLine> working, List<Missing> missing) {
    private static final Pointer FUNNEL = Pointer.to("funnel");

    /**
     * One stage.
     *
     * @param stated the plan's own target
     * @param needed null before a stage whose rate is unknown
     * @param conversionRateHypothesis from the stage before; null for the first
     */
    public record StageVolume(
            FunnelStage stage,
            @Nullable BigDecimal stated,
            @Nullable BigInteger needed,
            @Nullable BigDecimal conversionRateHypothesis) {}

    /** @param closeRate the rate to signature, which the plan may have from elsewhere than its funnel; null when it has none */
    public static FunnelSolution of(PlanDocument plan, @Nullable BigInteger contracts, @Nullable BigDecimal closeRate) {
        List<FunnelStage> order = List.of(FunnelStage.values());
        List<StageVolume> stages = new ArrayList<>();
        List<WorkingLine> working = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        BigInteger needed = contracts;
        for (int index = order.size() - 1; index > 0; index--) {
            FunnelStage stage = order.get(index);
            BigDecimal rate = stage == FunnelStage.WON ? closeRate : rate(plan, stage);
            stages.add(0, new StageVolume(stage, stated(plan, stage), needed, rate));
            if (rate == null) {
                missing.add(missingRate(plan, stage));
            }
            WorkingLine step = step(order.get(index - 1), needed, rate);
            if (step != null) {
                working.add(step);
            }
            needed = step == null ? null : new BigInteger(step.result());
        }
        stages.add(0, new StageVolume(order.get(0), stated(plan, order.get(0)), needed, null));
        return new FunnelSolution(List.copyOf(stages), List.copyOf(working), List.copyOf(missing));
    }

    private static @Nullable WorkingLine step(
            FunnelStage before, @Nullable BigInteger needed, @Nullable BigDecimal rate) {
        if (needed == null || rate == null) {
            return null;
        }
        BigDecimal reached = new BigDecimal(needed);
        return WorkingLine.of(
                before.name(), before.name(), RevenueModel.ceiling(reached, rate), Exact.ceilingOf(reached, rate));
    }

    private static @Nullable BigDecimal rate(PlanDocument plan, FunnelStage stage) {
        FunnelTarget target = target(plan, stage);
        BigDecimal stated = target == null ? null : target.conversionRateHypothesis();
        return stated != null && RevenueModel.isRate(stated) ? stated : null;
    }

    private static @Nullable BigDecimal stated(PlanDocument plan, FunnelStage stage) {
        FunnelTarget target = target(plan, stage);
        return target == null ? null : target.target();
    }

    private static @Nullable FunnelTarget target(PlanDocument plan, FunnelStage stage) {
        return plan.funnel().stream()
                .filter(target -> target.stage() == stage)
                .findFirst()
                .orElse(null);
    }

    private static Missing missingRate(PlanDocument plan, FunnelStage stage) {
        FunnelTarget target = target(plan, stage);
        Pointer at = target == null
                ? FUNNEL
                : FUNNEL.item(plan.funnel().indexOf(target)).member("conversionRateHypothesis");
        return Missing.of(
                at,
                "The rate at which " + stage + " is reached, above 0 and at most 1",
                "Le taux de passage à " + stage + ", supérieur à 0 et d'au plus 1");
    }
}

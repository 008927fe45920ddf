package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.Weight.Bound;
import io.boussole.alert.statistics.bound.PlannedEvidence;
import io.boussole.alert.statistics.cusum.CusumPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the days of a KPI against a claim by the rule's method.
 *
 * <p>Where a volume is planned, nine tenths of alpha go into an exact bound for it and one tenth into a fresh e-process for what comes
 * after it. A CUSUM needs a planned volume; without one the e-process takes its place.
 */
final class Scale {
    static final double SHARE_OF_THE_PLAN = 0.9;

    private Scale() {}

    /** Against the plan: by the rule's own method and budget. */
    static Weight weigh(Claim claim, List<Step> steps, Testing testing) {
        int planned = claim.plannedSteps(steps);
        List<Weight> weights = new ArrayList<>(withinPlan(claim, steps.subList(0, planned), testing));
        if (planned < steps.size()) {
            double alpha = testing.alpha() * (1 - SHARE_OF_THE_PLAN);
            double eValue = claim.eValue(steps.subList(planned, steps.size()));
            weights.add(Weight.of(Method.E_PROCESS, eValue, 1 / alpha, Bound.BEYOND_PLANNED_VOLUME));
        }
        Weight strongest = weights.stream().reduce(Weight::stronger).orElseThrow();
        boolean worthAMention =
                strongest.reached() || strongest.eValue() >= testing.budget().watchThreshold();
        return worthAMention ? strongest.since(onset(claim, steps)) : strongest;
    }

    /** Against another claim: by an e-process with the bound for any volume. */
    static Weight weigh(Claim claim, List<Step> steps, double alpha) {
        return Weight.of(Method.E_PROCESS, claim.eValue(steps), 1 / alpha, Bound.ANY_VOLUME);
    }

    private static List<Weight> withinPlan(Claim claim, List<Step> steps, Testing testing) {
        double alpha = testing.alpha();
        return switch (testing.method()) {
            case E_PROCESS, FIXED_THRESHOLD -> List.of(byEProcess(claim, steps, alpha));
            case CUSUM -> List.of(byCusum(claim, steps, alpha));
            case HYBRID -> byBoth(claim, steps, alpha);
        };
    }

    private static List<Weight> byBoth(Claim claim, List<Step> steps, double alpha) {
        Weight cusum = byCusum(claim, steps, alpha / 2);
        return cusum.method() == Method.CUSUM
                ? List.of(byEProcess(claim, steps, alpha / 2), cusum)
                : List.of(byEProcess(claim, steps, alpha));
    }

    private static Weight byEProcess(Claim claim, List<Step> steps, double alpha) {
        PlannedEvidence planned = claim.planned();
        double eValue = claim.eValue(steps);
        return planned == null
                ? Weight.of(Method.E_PROCESS, eValue, 1 / alpha, Bound.ANY_VOLUME)
                : Weight.of(
                        Method.E_PROCESS,
                        eValue,
                        Thresholds.exact(planned, ofThePlan(claim, alpha)),
                        Bound.PLANNED_VOLUME);
    }

    private static Weight byCusum(Claim claim, List<Step> steps, double alpha) {
        OptionalDouble threshold = Thresholds.cusum(claim, ofThePlan(claim, alpha));
        if (threshold.isEmpty()) {
            return byEProcess(claim, steps, alpha);
        }
        double level =
                CusumPath.of(claim.logRatios(steps), threshold.getAsDouble()).level();
        return Weight.of(Method.CUSUM, Math.exp(level), Math.exp(threshold.getAsDouble()), Bound.PLANNED_VOLUME);
    }

    /** A count ends with its plan and keeps all of its budget for it. */
    private static double ofThePlan(Claim claim, double alpha) {
        return claim instanceof CountClaim ? alpha : SHARE_OF_THE_PLAN * alpha;
    }

    private static @Nullable LocalDate onset(Claim claim, List<Step> steps) {
        OptionalInt first =
                CusumPath.of(claim.logRatios(steps), Double.MAX_VALUE).onset();
        return first.isEmpty() ? null : steps.get(first.getAsInt()).day();
    }
}

package io.boussole.alert.evaluation;

import io.boussole.alert.statistics.bound.PlannedCount;
import io.boussole.alert.statistics.bound.PlannedEvidence;
import io.boussole.alert.statistics.bound.PlannedShare;

/** How often chance alone crosses a line that nothing but the range draws. */
final class FixedLine {
    /** Keeps a value that lies on the line from being taken for one beyond it. */
    private static final double CLEARANCE = 1e-9;

    private FixedLine() {}

    /** That a KPI exactly as planned is beyond the bad end of its range at some look at which enough is expected. */
    static double chance(EvaluationRule rule, PlannedEvidence planned) {
        boolean isCount = planned instanceof PlannedCount;
        double[] due = isCount ? due((PlannedCount) planned) : due((PlannedShare) planned);
        double enough = rule.testing().minExpected() / cluster(rule, isCount);
        double target = rule.target() == null ? 0 : rule.target();
        double line = rule.badEnd() == null ? 1 : rule.badEnd() / target;
        int[] barrier = new int[due.length];
        for (int step = 0; step < due.length; step++) {
            boolean mature = due[step] > 0 && due[step] >= enough;
            barrier[step] = mature ? barrier(rule, planned, step, line * due[step]) : none(planned);
        }
        return planned.walk().crossing(barrier, planned.plan()).chance();
    }

    /** How many cases or events one of those planned stands for. */
    private static double cluster(EvaluationRule rule, boolean isCount) {
        return isCount && !rule.isHigherBetter() ? 1 : rule.testing().dispersion();
    }

    /** The best score beyond the line: the good outcomes of a share, events of a count or their negative. */
    private static int barrier(EvaluationRule rule, PlannedEvidence planned, int step, double line) {
        if (rule.isHigherBetter()) {
            return (int) Math.ceil(line - CLEARANCE) - 1;
        }
        double score = planned instanceof PlannedShare ? step - line : -line;
        return (int) Math.ceil(score - CLEARANCE) - 1;
    }

    private static int none(PlannedEvidence planned) {
        return planned.walk().floor() == 0 ? -1 : -Integer.MAX_VALUE;
    }

    private static double[] due(PlannedShare share) {
        double[] due = new double[share.steps() + 1];
        for (int step = 0; step < due.length; step++) {
            due[step] = step * share.share();
        }
        return due;
    }

    private static double[] due(PlannedCount count) {
        double[] due = new double[count.steps() + 1];
        for (int look = 1; look < due.length; look++) {
            due[look] = due[look - 1] + count.expectedPerLook().get(look - 1);
        }
        return due;
    }
}

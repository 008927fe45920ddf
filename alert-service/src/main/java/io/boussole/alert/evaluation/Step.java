package io.boussole.alert.evaluation;

import java.time.LocalDate;
import java.util.List;

/**
 * What one day brings to a test.
 *
 * @param observed successes of a share, events of a count
 * @param basis cases of a share, what was expected of a count
 */
record Step(LocalDate day, long observed, double basis) {

    static long observed(List<Step> steps) {
        return steps.stream().mapToLong(Step::observed).sum();
    }

    static double basis(List<Step> steps) {
        return steps.stream().mapToDouble(Step::basis).sum();
    }
}

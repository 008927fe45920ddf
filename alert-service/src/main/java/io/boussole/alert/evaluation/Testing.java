package io.boussole.alert.evaluation;

import io.boussole.alert.statistics.EProcess;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a KPI is told from chance.
 *
 * @param recoveryAlpha how often a KPI that is still outside its range may be called recovered
 * @param alternatives worse values tried, as factors of the target; of a share see {@link io.boussole.alert.statistics.WorseShare}
 * @param minExpected what must be expected before anything is said
 * @param plannedVolume cases of a share that the plan counts on in the period; null: it names none
 * @param dispersion by how much more the number observed varies than that of independent cases or events; 1: not at all
 */
public record Testing(
        Method method,
        ErrorBudget budget,
        double recoveryAlpha,
        List<Double> alternatives,
        double minExpected,
        @Nullable Double plannedVolume,
        double dispersion) {

    public static final Testing DEFAULT = new Testing(
            Method.E_PROCESS,
            ErrorBudget.DEFAULT,
            EvaluationRule.DEFAULT_RECOVERY_ALPHA,
            EProcess.DEFAULT_ALTERNATIVES,
            EvaluationRule.DEFAULT_MIN_EXPECTED,
            null,
            1);

    public Testing {
        alternatives = List.copyOf(alternatives);
        if (!(dispersion >= 1)) {
            throw new IllegalArgumentException("Dispersion must be at least 1: " + dispersion);
        }
        if (!(0 < recoveryAlpha && recoveryAlpha < 1)) {
            throw new IllegalArgumentException("Wanted: 0 < recoveryAlpha < 1; got " + recoveryAlpha);
        }
    }

    public Testing method(Method other) {
        return new Testing(other, budget, recoveryAlpha, alternatives, minExpected, plannedVolume, dispersion);
    }

    public Testing budget(ErrorBudget other) {
        return new Testing(method, other, recoveryAlpha, alternatives, minExpected, plannedVolume, dispersion);
    }

    public Testing plannedVolume(@Nullable Double cases) {
        return new Testing(method, budget, recoveryAlpha, alternatives, minExpected, cases, dispersion);
    }

    public Testing dispersion(double varianceByMean) {
        return new Testing(method, budget, recoveryAlpha, alternatives, minExpected, plannedVolume, varianceByMean);
    }

    double alpha() {
        return budget.alpha();
    }
}

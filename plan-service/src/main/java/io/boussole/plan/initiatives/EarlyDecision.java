package io.boussole.plan.initiatives;

import static java.util.Objects.requireNonNull;

import io.boussole.http.ProblemException;
import io.boussole.plan.arithmetic.trial.EarlyConclusion;
import io.boussole.plan.arithmetic.trial.TimelyConclusion;
import io.boussole.plan.document.Experiment;
import io.boussole.plan.document.Experiment.Arm;
import io.boussole.plan.document.Experiment.ExperimentResult;
import io.boussole.plan.lifecycle.PlanProblem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was measured may be decided upon (row 105): at the end of the experiment, or with the cases agreed upon, or earlier
 * when the difference is so great that looking early does not deceive.
 */
final class EarlyDecision {
    private EarlyDecision() {}

    /** @throws ProblemException 409 when there are no numbers, or it is too early */
    static void requireAllowed(Experiment experiment) {
        @Nullable ExperimentResult result = experiment.result();
        if (result == null || isIncomplete(result.control()) || isIncomplete(result.treatment())) {
            throw ProblemException.of(PlanProblem.EXPERIMENT_NOT_MEASURED, PlanProblem.EXPERIMENT_NOT_MEASURED.title());
        }
        if (!TimelyConclusion.isAllowed(experiment)) {
            throw premature(experiment, requireNonNull(result.control()), requireNonNull(result.treatment()));
        }
    }

    private static ProblemException premature(Experiment experiment, Arm control, Arm treatment) {
        int planned = TimelyConclusion.plannedPerArm(experiment).orElse(Integer.MAX_VALUE);
        EarlyConclusion look = EarlyConclusion.of(control, treatment, planned, experiment.alpha());
        Object[] numbers = {String.valueOf(experiment.end()), planned, Math.abs(look.statistic()), look.boundary()};
        return ProblemException.of(
                PlanProblem.PREMATURE_CONCLUSION,
                String.format(
                        Locale.ROOT,
                        "Neither the last day (%s) nor %d cases in each arm are reached, and z = %.2f does not cross"
                                + " the boundary %.2f",
                        numbers),
                String.format(
                        Locale.FRENCH,
                        "Ni le dernier jour (%s) ni %d cas par groupe ne sont atteints, et z = %.2f ne franchit pas"
                                + " le seuil %.2f",
                        numbers));
    }

    private static boolean isIncomplete(@Nullable Arm arm) {
        return arm == null || arm.size() == null || arm.successes() == null;
    }
}

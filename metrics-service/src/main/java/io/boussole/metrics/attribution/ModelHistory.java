package io.boussole.metrics.attribution;

import io.boussole.metrics.journey.terms.PlanTerms;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which model is in force on which day. A period is that of a plan; days that no plan covers go by the calendar's quarters.
 *
 * @param choices in order of their revisions; of two for one day the later one holds
 * @param plans in an order that never changes
 */
record ModelHistory(List<ModelChoice> choices, List<PlanTerms> plans) {
    /** What is in force before anybody chose. */
    static final AttributionModel DEFAULT = AttributionModel.WEIGHTED;

    /** A model with its weights. */
    record Rule(AttributionModel model, NurtureWeights nurtureWeights) {}

    Rule rule(LocalDate day) {
        @Nullable ModelChoice choice = choice(day).orElse(null);
        @Nullable NurtureWeights chosen = choice == null ? null : choice.nurtureWeights();
        return new Rule(
                choice == null ? DEFAULT : choice.model(), Objects.requireNonNullElseGet(chosen, () -> ofPlan(day)));
    }

    Optional<ModelChoice> choice(LocalDate day) {
        return choices.stream()
                .filter(choice -> !choice.validFrom().isAfter(day))
                .max(Comparator.comparing(ModelChoice::validFrom).thenComparing(ModelChoice::revision));
    }

    long revision() {
        return choices.stream().mapToLong(ModelChoice::revision).max().orElse(0);
    }

    private NurtureWeights ofPlan(LocalDate day) {
        return plans.stream()
                .filter(plan -> plan.covers(day))
                .flatMap(plan -> NurtureWeights.named(plan.nurtureWeights()).stream())
                .findFirst()
                .orElse(NurtureWeights.POSITION_40_20_40);
    }

    /** Whether no period would have two models if another one came into force on {@code day}. */
    boolean isBoundary(LocalDate day) {
        if (plans.stream()
                .anyMatch(plan -> plan.covers(day) && !plan.periodStart().equals(day))) {
            return false;
        }
        boolean startsAPlan = plans.stream().anyMatch(plan -> plan.periodStart().equals(day));
        return startsAPlan || day.get(IsoFields.DAY_OF_QUARTER) == 1;
    }
}

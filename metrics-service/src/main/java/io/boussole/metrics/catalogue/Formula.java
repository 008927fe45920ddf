package io.boussole.metrics.catalogue;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.fact.Measure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a metric is computed from measures. */
public interface Formula {
    MetricKind kind();

    /** The measures of the period. */
    Set<Measure> measures();

    /** Measures that count from the first day ever. */
    default Set<Measure> openings() {
        return Set.of();
    }

    /** Measures whose contributions must be told apart by their value. */
    default Set<Measure> timed() {
        return Set.of();
    }

    /** Filters of the formula's own, beside the one that a reader asks for. */
    default Set<Filter> filters() {
        return Set.of();
    }

    /** Cases with a time limit that it reads. */
    default Set<CasesInTimeDay.CaseKind> cases() {
        return Set.of();
    }

    /** Whether it reads amounts of money, so that somebody must say in which currency. */
    default boolean readsMoney() {
        return false;
    }

    /** Whether it has a value only against the target of a plan. */
    default boolean readsTarget() {
        return false;
    }

    /** Calendar days after which a case that has not succeeded has failed by the clock alone; null: nothing fails that way. */
    default @Nullable Integer failsAfterDays() {
        return null;
    }

    /** In words of the measures; what it says is what is computed. */
    String expression();

    Answer answer(Figures figures);
}

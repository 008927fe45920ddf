package io.boussole.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change tried on a part of the population, with its failure defined before it starts.
 *
 * @param state absent: HYPOTHESIS
 * @param populationShare share of the segment that the experiment reaches, both arms together; below 1
 */
public record Experiment(
        @Nullable String id,
        @Nullable ExperimentTemplate template,
        @Nullable ExperimentState state,
        @Nullable String hypothesis,
        @RefersTo(Part.MEMBER) @Nullable String ownerId,
        @Nullable String population,
        @RefersTo(Part.SEGMENT) @Nullable String segmentId,
        @Nullable BigDecimal populationShare,
        @InPeriod @Nullable LocalDate start,
        @InPeriod @Nullable LocalDate end,
        @RefersTo(Part.KPI) @Nullable String kpiId,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal expected,
        @Nullable FailureCriterion failureCriterion,
        @Nullable Integer sampleSizePerArm,
        @Nullable BigDecimal alpha,
        @Nullable BigDecimal power,
        @Nullable ExperimentResult result,
        @Nullable ExperimentDecision decision) {

    /** Forms that an experiment may be held to. */
    public enum ExperimentTemplate {
        /** A new cold e-mail sequence over two weeks, fourteen calendar days. */
        COLD_EMAIL_2_WEEKS
    }

    /** Where an experiment is in its life; no step is skipped. */
    public enum ExperimentState {
        HYPOTHESIS,
        RUNNING,
        MEASURED,
        DECIDED
    }

    /** What follows from an experiment. */
    public enum ExperimentDecision {
        ITERATE,
        SCALE,
        STOP
    }

    /** What was measured: how many in each arm, and how many of them did what was hoped for. */
    public record ExperimentResult(
            @Nullable LocalDate measuredOn,
            @Nullable Arm control,
            @Nullable Arm treatment) {}

    /** One arm of the experiment. */
    public record Arm(@Nullable Integer size, @Nullable Integer successes) {}

    /** When the change has failed. */
    public record FailureCriterion(
            @Nullable BigDecimal below, @Nullable BigDecimal above) {}

    /** The state, with its default. */
    public ExperimentState stateOrFirst() {
        return state == null ? ExperimentState.HYPOTHESIS : state;
    }
}

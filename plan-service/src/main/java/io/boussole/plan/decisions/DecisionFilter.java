package io.boussole.plan.decisions;

import org.jspecify.annotations.Nullable;

/**
 * Which decisions of a plan are wanted; what is absent does not matter.
 *
 * @param standing true: those that still hold; false: those that were superseded
 */
public record DecisionFilter(
        @Nullable SubjectPart part,
        @Nullable String subjectId,
        @Nullable DecisionType type,
        @Nullable Boolean standing) {}

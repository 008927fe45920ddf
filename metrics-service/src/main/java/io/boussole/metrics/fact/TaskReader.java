package io.boussole.metrics.fact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads tasks. They add to no measure: a call that was a task and was made is the call, and counting both would count it twice. That
 * one was put down about a person is a moment of the person.
 */
final class TaskReader implements FactReader {
    @Override
    public Reading read(FactId id, FactState state, FactRules rules) {
        Dimensions dimensions = Dimensions.of(state, rules);
        Addressees addressees = Addressees.of(state);
        Optional<Instant> createdAt = state.value(Property.CREATED_AT).map(Instant::parse);
        @Nullable
        Instant completedAt =
                state.value(Property.COMPLETED_AT).map(Instant::parse).orElse(null);
        FactSummary summary = new FactSummary(
                state.isCounted(),
                completedAt == null ? "OPEN" : "DONE",
                createdAt.orElse(null),
                completedAt,
                null,
                null,
                null,
                dimensions,
                addressees.first());
        List<Moment> moments = createdAt
                .filter(at -> state.isCounted())
                .map(at -> addressees.moments(Moment.Type.TASK_CREATED, at, dimensions))
                .orElse(List.of());
        return new Reading(summary, List.of(), moments, addressees.aliases());
    }
}

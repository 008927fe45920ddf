package io.boussole.metrics.fact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads forms sent in. They are counted by person, so a submission only tells its person's journey. */
final class SubmissionReader implements FactReader {
    @Override
    public Reading read(FactId id, FactState state, FactRules rules) {
        Dimensions dimensions = Dimensions.of(state, rules);
        @Nullable PersonKey person = PersonReading.of(state);
        Optional<Instant> occurredAt = state.value(Property.OCCURRED_AT).map(Instant::parse);
        FactSummary summary = new FactSummary(
                state.isCounted(),
                state.value(Property.FORM).orElse(null),
                occurredAt.orElse(null),
                null,
                null,
                null,
                null,
                dimensions,
                person);
        if (!state.isCounted() || occurredAt.isEmpty() || person == null) {
            return Reading.of(summary);
        }
        Moment sentIn = new Moment(person, Moment.Type.SUBMITTED, occurredAt.get(), dimensions);
        return new Reading(summary, List.of(), List.of(sentIn), List.of());
    }
}

package io.boussole.metrics.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads visits: a page looked at, content taken away, a call to action followed. */
final class VisitReader implements FactReader {
    private static final String VIEW = "VIEW";
    private static final String CASE_STUDY = "CASE_STUDY";

    /** What an engagement is worth in the score of a content, as the catalogue says. */
    private static final Map<String, BigDecimal> WEIGHTS =
            Map.of(VIEW, BigDecimal.ONE, "DOWNLOAD", BigDecimal.valueOf(3), "CTA", BigDecimal.valueOf(5));

    @Override
    public Reading read(FactId id, FactState state, FactRules rules) {
        Dimensions dimensions = Dimensions.of(state, rules)
                .withStage(state.value(Property.PAGE_TYPE).orElse(""));
        @Nullable PersonKey person = PersonReading.of(state);
        String engagement = state.value(Property.ENGAGEMENT).orElse(VIEW);
        Optional<Instant> occurredAt = state.value(Property.OCCURRED_AT).map(Instant::parse);
        FactSummary summary = new FactSummary(
                state.isCounted(), engagement, occurredAt.orElse(null), null, null, null, null, dimensions, person);
        if (!state.isCounted() || occurredAt.isEmpty()) {
            return Reading.of(summary);
        }
        Instant at = occurredAt.get();
        List<Moment> moments =
                person == null ? List.of() : List.of(new Moment(person, Moment.Type.VISITED, at, dimensions));
        return new Reading(summary, contributions(engagement, at, dimensions), moments, List.of());
    }

    private static List<Contribution> contributions(String engagement, Instant at, Dimensions dimensions) {
        List<Contribution> contributions = new ArrayList<>();
        if (engagement.equals(VIEW)) {
            contributions.add(Contribution.count(Measure.PAGE_VISITED, at, dimensions));
            if (dimensions.stage().equals(CASE_STUDY)) {
                contributions.add(Contribution.count(Measure.CASE_PAGE_VISITED, at, dimensions));
            }
        }
        @Nullable BigDecimal weight = WEIGHTS.get(engagement);
        if (weight != null) {
            contributions.add(Contribution.amount(Measure.CONTENT_ENGAGED, at, weight, "", dimensions));
        }
        return contributions;
    }
}

package io.boussole.metrics.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads calls. The team's are those that say {@code outbound}: a call that came in, or of which nobody says which way it went, is no
 * effort of the team.
 */
final class CallReader implements FactReader {
    /** What callers write down when the person said no. */
    private static final Set<String> REFUSALS = Set.of("not interested", "no interest", "refused", "pas interesse");

    @Override
    public Reading read(FactId id, FactState state, FactRules rules) {
        Dimensions dimensions = Dimensions.of(state, rules);
        Addressees addressees = Addressees.of(state);
        @Nullable Instant startedAt = startedAt(state);
        FactSummary summary = new FactSummary(
                state.isCounted(), outcome(state), startedAt, null, null, null, null, dimensions, addressees.first());
        if (!state.isCounted() || startedAt == null) {
            return new Reading(summary, List.of(), List.of(), addressees.aliases());
        }
        return new Reading(
                summary,
                contributions(state, startedAt, dimensions),
                moments(state, startedAt, addressees, dimensions),
                addressees.aliases());
    }

    private static @Nullable Instant startedAt(FactState state) {
        return state.value(Property.STARTS_AT)
                .or(() -> state.value(Property.OCCURRED_AT))
                .map(Instant::parse)
                .orElse(null);
    }

    private static @Nullable String outcome(FactState state) {
        return state.value(Property.CONNECTED)
                .map(connected -> connected.equals("true") ? "CONNECTED" : "NOT_CONNECTED")
                .orElse(null);
    }

    private static List<Contribution> contributions(FactState state, Instant startedAt, Dimensions dimensions) {
        if (!isOutbound(state)) {
            return List.of();
        }
        Contribution made = Contribution.count(Measure.CALL_MADE, startedAt, dimensions);
        return state.says(Property.CONNECTED, "true")
                ? List.of(made, Contribution.count(Measure.CALL_CONNECTED, startedAt, dimensions))
                : List.of(made);
    }

    private static List<Moment> moments(
            FactState state, Instant startedAt, Addressees addressees, Dimensions dimensions) {
        List<Moment> moments = new ArrayList<>();
        if (isOutbound(state)) {
            moments.addAll(addressees.moments(Moment.Type.CALLED, startedAt, dimensions));
        }
        if (isRefusal(state.value(Property.DISPOSITION))) {
            moments.addAll(addressees.moments(Moment.Type.REFUSED, startedAt, dimensions));
        }
        return moments;
    }

    private static boolean isOutbound(FactState state) {
        return state.says(Property.DIRECTION, "outbound");
    }

    private static boolean isRefusal(Optional<String> disposition) {
        return disposition.map(CallReader::plain).stream()
                .anyMatch(word -> REFUSALS.stream().anyMatch(word::contains));
    }

    /** {@code NOT_INTERESTED}, {@code Not-Interested} and {@code Pas intéressé} in one spelling. */
    private static String plain(String disposition) {
        return disposition
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace('-', ' ')
                .replace('é', 'e');
    }
}

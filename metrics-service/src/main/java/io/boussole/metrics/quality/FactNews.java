package io.boussole.metrics.quality;

import io.boussole.metrics.fact.Contribution;
import io.boussole.metrics.fact.Fact;
import io.boussole.metrics.fact.FactFold;
import io.boussole.metrics.fact.Moment;
import io.boussole.metrics.fact.Reading;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of what times a fact tells something that it did not tell before.
 *
 * <p>It is the time on which a fact counts, not that of the event: a deal that somebody enters on Friday as won on Tuesday is news of
 * Tuesday. A deal of long ago that gets another owner or another amount is news of nothing, but its first amount is: its revenue was
 * missing. What becomes of a message or a deal later is none of
 * the day on which it began.
 */
final class FactNews {
    private FactNews() {}

    /** @param what a measure or a moment */
    private record Told(Enum<?> what, Instant at) {}

    static Set<Instant> of(FactFold.Changed change) {
        Set<Told> told = told(change.after());
        told.removeAll(told(change.before()));
        return told.stream().map(Told::at).collect(Collectors.toSet());
    }

    private static Set<Told> told(Fact fact) {
        @Nullable Reading reading = fact.reading();
        if (reading == null) {
            return new HashSet<>();
        }
        Stream<Told> counted = reading.contributions().stream()
                .filter(contribution -> !contribution.measure().isOfLaterDays())
                .map(FactNews::told);
        Stream<Told> happened = reading.moments().stream().map(FactNews::told);
        return Stream.concat(counted, happened).collect(Collectors.toCollection(HashSet::new));
    }

    private static Told told(Contribution contribution) {
        return new Told(contribution.measure(), contribution.at());
    }

    private static Told told(Moment moment) {
        return new Told(moment.type(), moment.at());
    }
}

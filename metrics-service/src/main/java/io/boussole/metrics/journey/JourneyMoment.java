package io.boussole.metrics.journey;

import io.boussole.metrics.fact.Dimensions;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Moment;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** A moment of a person, with the fact that tells of it. In order of time; what is of the same time in an order that never changes. */
record JourneyMoment(
        UUID connectionId, FactKind kind, String factId, Moment.Type type, Instant at, Dimensions dimensions)
        implements Comparable<JourneyMoment> {
    private static final Comparator<JourneyMoment> ORDER = Comparator.comparing(JourneyMoment::at)
            .thenComparing(JourneyMoment::type)
            .thenComparing(JourneyMoment::dimensions)
            .thenComparing(JourneyMoment::kind)
            .thenComparing(JourneyMoment::factId)
            .thenComparing(JourneyMoment::connectionId);

    @Override
    public int compareTo(JourneyMoment other) {
        return ORDER.compare(this, other);
    }
}

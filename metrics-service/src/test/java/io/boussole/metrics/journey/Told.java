package io.boussole.metrics.journey;

import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.Dimensions;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.fact.Moment;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Moments of a test. */
final class Told {
    static final Instant DAY_0 = Instant.parse("2027-01-04T10:00:00Z");
    static final UUID CRM = new UUID(0, 1);
    static final UUID OUTREACH = new UUID(0, 2);
    static final UUID CALENDAR = new UUID(0, 3);

    private Told() {}

    static JourneyMoment on(int day, Moment.Type type) {
        return on(day, type, CRM, "", "");
    }

    static JourneyMoment on(int day, Moment.Type type, UUID connection, String owner, String source) {
        return new JourneyMoment(
                connection,
                FactKind.CONTACT,
                type + "-" + day,
                type,
                DAY_0.plusSeconds(day * 86_400L),
                new Dimensions(owner, source, "", "", ""));
    }

    static long count(Journey journey, Measure measure) {
        return journey.added().stream()
                .filter(added -> added.contribution().measure() == measure)
                .count();
    }

    /** The sums of these journeys, over all connections. */
    static SortedMap<BucketChanges.Bucket, BucketChanges.Sum> sums(Collection<Journey> journeys) {
        BucketChanges changes = new BucketChanges();
        journeys.forEach(journey ->
                journey.added().forEach(added -> changes.restate(List.of(), List.of(added.contribution()))));
        return new TreeMap<>(changes.changes());
    }
}

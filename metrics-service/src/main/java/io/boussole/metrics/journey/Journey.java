package io.boussole.metrics.journey;

import io.boussole.metrics.fact.Contribution;
import io.boussole.metrics.journey.response.ResponseKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person's moments come to. */
record Journey(List<Added> added, List<BegunCase> cases) {
    static final Journey NONE = new Journey(List.of(), List.of());

    Journey {
        added = List.copyOf(added);
        cases = List.copyOf(cases);
    }

    /**
     * What a person adds to one measure.
     *
     * @param connectionId that of the moment which made it
     */
    record Added(UUID connectionId, Contribution contribution) {}

    /**
     * Something that something else has to follow.
     *
     * @param answeredAt null while nothing has followed
     */
    record BegunCase(
            ResponseKind kind,
            JourneyMoment begin,
            Instant startedAt,
            @Nullable Instant answeredAt,
            String owner,
            String source) {}
}

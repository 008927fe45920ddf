package io.boussole.metrics.journey.response;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are asked for.
 *
 * @param from when the first may have begun
 * @param before when none of them began any more
 * @param sources null for all
 * @param owners null for all
 * @param connections ids of those that told of the beginning; null for all
 */
public record CaseFilter(
        ResponseKind kind,
        Instant from,
        Instant before,
        @Nullable Set<String> sources,
        @Nullable Set<String> owners,
        @Nullable Set<String> connections) {

    /** @param last included */
    public static CaseFilter days(ResponseKind kind, LocalDate first, LocalDate last, ZoneId zone) {
        return new CaseFilter(
                kind,
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                null,
                null,
                null);
    }

    CaseFilter of(
            @Nullable Set<String> someSources,
            @Nullable Set<String> someOwners,
            @Nullable Set<String> someConnections) {
        return new CaseFilter(kind, from, before, someSources, someOwners, someConnections);
    }
}

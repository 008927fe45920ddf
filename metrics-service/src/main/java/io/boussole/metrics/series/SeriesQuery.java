package io.boussole.metrics.series;

import io.boussole.metrics.catalogue.MetricDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param from first day
 * @param to last day, included
 * @param zone whose days they are
 * @param currency of the amounts; null for a metric that has none
 * @param connectionId one connection only; null for all of the tenant's
 */
public record SeriesQuery(
        String tenantId,
        MetricDefinition metric,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        @Nullable String currency,
        @Nullable UUID connectionId) {

    /** The first instant of each day. Days have 23, 24 or 25 hours, and once in a while a zone drops one. */
    List<Instant> dayStarts() {
        return LongStream.rangeClosed(0, ChronoUnit.DAYS.between(from, to))
                .mapToObj(day -> from.plusDays(day).atStartOfDay(zone).toInstant())
                .toList();
    }

    Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first instant after. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}

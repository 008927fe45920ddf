package io.boussole.metrics.series;

import io.boussole.metrics.catalogue.Dimension;
import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.fact.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sums are to be read.
 *
 * @param openings measures of which all that came before counts too
 * @param timed measures whose contributions must be told apart by their value
 * @param until nothing later counts: what lies in the future has not happened
 * @param knownOn only what was known by the end of this day (UTC); null: all
 */
record CellQuery(
        String tenantId,
        Set<Measure> measures,
        Set<Measure> openings,
        Set<Measure> timed,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        Instant until,
        List<Dimension> groupBy,
        Filter filter,
        @Nullable LocalDate knownOn) {

    static CellQuery of(SeriesQuery query, Filter filter, Instant until) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        Set<Measure> openings = EnumSet.noneOf(Measure.class);
        Set<Measure> timed = EnumSet.noneOf(Measure.class);
        for (MetricDefinition metric : query.metrics()) {
            measures.addAll(metric.measures());
            openings.addAll(metric.formula().openings());
            timed.addAll(metric.formula().timed());
        }
        return new CellQuery(
                query.tenantId(),
                measures,
                openings,
                timed,
                query.from(),
                query.to(),
                query.zone(),
                until,
                query.groupBy(),
                filter,
                query.asOf());
    }

    /** The day in which {@link #until} lies: only part of it counts. */
    LocalDate today() {
        return LocalDate.ofInstant(until, zone);
    }

    Instant start() {
        return startOf(from);
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}

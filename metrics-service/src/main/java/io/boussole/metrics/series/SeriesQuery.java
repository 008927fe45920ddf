package io.boussole.metrics.series;

import io.boussole.calendar.BusinessCalendar;
import io.boussole.metrics.catalogue.Dimension;
import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.catalogue.MetricDefinition;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param from first day
 * @param to last day, included
 * @param zone whose days they are
 * @param currency of the amounts; null where none is needed
 * @param firstMonth of the fiscal year, 1 to 12
 * @param groupBy by what the answer is split, at most two
 * @param asOf the day whose knowledge counts; null: all that is known
 * @param terms what only a plan knows
 */
public record SeriesQuery(
        String tenantId,
        List<MetricDefinition> metrics,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        @Nullable String currency,
        Granularity granularity,
        int firstMonth,
        List<Dimension> groupBy,
        Filter filter,
        @Nullable LocalDate asOf,
        Terms terms) {

    /** By day, of all facts, as of now. */
    public static SeriesQuery daily(
            String tenantId,
            MetricDefinition metric,
            LocalDate from,
            LocalDate to,
            ZoneId zone,
            @Nullable String currency,
            Filter filter,
            Terms terms) {
        return new SeriesQuery(
                tenantId,
                List.of(metric),
                from,
                to,
                zone,
                currency,
                Granularity.DAY,
                1,
                List.of(),
                filter,
                null,
                terms);
    }

    /** @param day whose knowledge counts; null: all that is known */
    public SeriesQuery knownOn(@Nullable LocalDate day) {
        return new SeriesQuery(
                tenantId, metrics, from, to, zone, currency, granularity, firstMonth, groupBy, filter, day, terms);
    }

    SeriesQuery with(Filter another) {
        return new SeriesQuery(
                tenantId, metrics, from, to, zone, currency, granularity, firstMonth, groupBy, another, asOf, terms);
    }

    /**
     * What a plan adds to a question.
     *
     * @param target of signed revenue in the period
     * @param calendar when the team works; null: nine to six from Monday to Friday
     * @param limit for cases that are to be answered in time; null: what is usual
     * @param channels lead sources in lower case, by the channel they belong to
     */
    public record Terms(
            @Nullable BigDecimal target,
            @Nullable BusinessCalendar calendar,
            @Nullable Duration limit,
            Map<String, String> channels) {
        public static final Terms NONE = new Terms(null, null, null, Map.of());
    }
}

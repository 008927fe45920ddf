package io.boussole.metrics.series;

import io.boussole.calendar.BusinessCalendar;
import io.boussole.calendar.WorkingHours;
import io.boussole.metrics.catalogue.CasesInTimeDay;
import io.boussole.metrics.catalogue.CasesInTimeDay.CaseKind;
import io.boussole.metrics.catalogue.Cell;
import io.boussole.metrics.catalogue.Dimension;
import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.catalogue.Frame;
import io.boussole.metrics.catalogue.MetricDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers what metrics were over a period, as of now or as of a day. */
@ApplicationScoped
public class SeriesService {
    /** What is known of a case. */
    private static final Set<Dimension> CASE_DIMENSIONS =
            EnumSet.of(Dimension.SOURCE, Dimension.OWNER, Dimension.CONNECTION);

    private final CellRepository repository;
    private final GhostService ghosts;
    private final CaseSource cases;
    private final ForeignAmounts foreign;
    private final Clock clock;

    SeriesService(
            CellRepository repository, GhostService ghosts, CaseSource cases, ForeignAmounts foreign, Clock clock) {
        this.repository = repository;
        this.ghosts = ghosts;
        this.cases = cases;
        this.foreign = foreign;
        this.clock = clock;
    }

    /** The only series of a question about one metric and no groups. */
    public Series readOne(SeriesQuery query) {
        return read(query).series().get(0);
    }

    @Transactional
    public Series.Table read(SeriesQuery asked) {
        Instant now = clock.instant();
        SeriesQuery query = Channels.resolved(asked);
        Instant until = until(query, now);
        SortedMap<List<String>, Map<Filter, List<Cell>>> groups = groups(query, until);
        List<SeriesReading> readings = new ArrayList<>();
        groups.forEach((key, cells) -> readings.add(reading(query, key, cells, until)));
        List<Series> series = new ArrayList<>();
        query.metrics().forEach(metric -> readings.forEach(reading -> series.add(reading.read(metric))));
        return new Series.Table(series, missingCreationDates(query), watermarks(query), now);
    }

    private SeriesReading reading(SeriesQuery query, List<String> key, Map<Filter, List<Cell>> cells, Instant until) {
        Map<Dimension, String> group = named(query, key);
        SeriesQuery narrowed = query.with(narrowed(query, group));
        return new SeriesReading(query, frame(narrowed, until), group, cells, cases(narrowed));
    }

    /** What counts for a group, beside what counts for the whole question. */
    private static Filter narrowed(SeriesQuery query, Map<Dimension, String> group) {
        SortedMap<Dimension, SortedSet<String>> allowed =
                new TreeMap<>(query.filter().allowed());
        group.forEach((dimension, value) -> allowed.put(dimension, new TreeSet<>(Set.of(value))));
        return Channels.resolved(new Filter(allowed), query.terms());
    }

    /** A day's knowledge includes what had happened by the end of that day. */
    private static Instant until(SeriesQuery query, Instant now) {
        @Nullable LocalDate asOf = query.asOf();
        if (asOf == null) {
            return now;
        }
        Instant end = asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
        return end.isBefore(now) ? end : now;
    }

    private Frame frame(SeriesQuery query, Instant until) {
        LocalDate today = LocalDate.ofInstant(until, query.zone());
        BigDecimal target = query.terms().target();
        BigDecimal lost = target == null || query.currency() == null
                ? BigDecimal.ZERO
                : ghosts.amount(query.tenantId(), query.currency(), query.filter(), until);
        return new Frame(query.from(), query.to(), today, query.currency(), target, lost);
    }

    private SortedMap<List<String>, Map<Filter, List<Cell>>> groups(SeriesQuery query, Instant until) {
        Set<Filter> filters = new LinkedHashSet<>(Set.of(Filter.NONE));
        query.metrics().forEach(metric -> filters.addAll(metric.formula().filters()));
        SortedMap<List<String>, Map<Filter, List<Cell>>> groups = new TreeMap<>(Keys.ORDER);
        if (query.groupBy().isEmpty()) {
            groups.put(List.of(), new HashMap<>());
        }
        for (Filter filter : filters) {
            CellQuery cells =
                    CellQuery.of(query, Channels.resolved(query.filter().and(filter), query.terms()), until);
            foreign.converted(query, LocalDate.ofInstant(until, query.zone()), repository.cells(cells))
                    .forEach(found -> groups.computeIfAbsent(Channels.key(query, found.group()), key -> new HashMap<>())
                            .computeIfAbsent(filter, key -> new ArrayList<>())
                            .add(found.cell()));
        }
        return groups;
    }

    /** None where cases cannot be told apart by what is asked for. */
    private List<CasesInTimeDay> cases(SeriesQuery query) {
        Set<CaseKind> kinds = new LinkedHashSet<>();
        query.metrics().forEach(metric -> kinds.addAll(metric.formula().cases()));
        SortedMap<Dimension, SortedSet<String>> allowed = query.filter().allowed();
        if (!CASE_DIMENSIONS.containsAll(allowed.keySet())) {
            return List.of();
        }
        BusinessCalendar calendar = Objects.requireNonNullElse(query.terms().calendar(), usual(query.zone()));
        List<CasesInTimeDay> days = new ArrayList<>();
        for (CaseKind kind : kinds) {
            days.addAll(cases.days(new CaseSource.Question(
                    query.tenantId(),
                    kind,
                    query.from(),
                    query.to(),
                    calendar,
                    Objects.requireNonNullElse(query.terms().limit(), usualLimit(kind, calendar)),
                    allowed.get(Dimension.SOURCE),
                    allowed.get(Dimension.OWNER),
                    allowed.get(Dimension.CONNECTION))));
        }
        return days;
    }

    /** Nine to six from Monday to Friday, without holidays: where no plan says more. */
    private static BusinessCalendar usual(ZoneId zone) {
        WorkingHours hours = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0));
        return new BusinessCalendar("", zone, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), hours, List.of());
    }

    private static Duration usualLimit(CaseKind kind, BusinessCalendar calendar) {
        return switch (kind) {
            case SPEED_TO_LEAD -> Duration.ofHours(2);
            case FOLLOW_UP ->
                Duration.between(calendar.hours().start(), calendar.hours().end());
        };
    }

    private static Map<Dimension, String> named(SeriesQuery query, List<String> key) {
        Map<Dimension, String> named = new EnumMap<>(Dimension.class);
        for (int index = 0; index < key.size(); index++) {
            named.put(query.groupBy().get(index), key.get(index));
        }
        return named;
    }

    private long missingCreationDates(SeriesQuery query) {
        return query.metrics().stream().anyMatch(MetricDefinition::countsByCreation) && !isOfNoConnection(query)
                ? repository.missingCreationDates(query.tenantId(), connections(query))
                : 0;
    }

    private List<Series.Watermark> watermarks(SeriesQuery query) {
        return isOfNoConnection(query) ? List.of() : repository.watermarks(query.tenantId(), connections(query));
    }

    /** Narrowed to a kind of tool that is not connected: no other connection stands in for it. */
    private static boolean isOfNoConnection(SeriesQuery query) {
        SortedSet<String> connections = query.filter().allowed().get(Dimension.CONNECTION);
        return connections != null && connections.isEmpty();
    }

    private static List<UUID> connections(SeriesQuery query) {
        return query.filter().allowed().getOrDefault(Dimension.CONNECTION, new TreeSet<>()).stream()
                .map(id -> UUID.fromString(id.toLowerCase(Locale.ROOT)))
                .toList();
    }
}

package io.boussole.metrics.series;

import io.boussole.metrics.catalogue.Cell;
import io.boussole.metrics.catalogue.Figures;
import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.catalogue.Frame;
import io.boussole.metrics.catalogue.MetricCatalogue;
import io.boussole.metrics.catalogue.MetricDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Finds open deals that are open on paper only: nothing has happened to them for twice the median time that deals of the last year spent in
 * a stage. While no such median is known, no deal is called a ghost.
 */
@ApplicationScoped
public class GhostService {
    private static final BigDecimal TIMES = BigDecimal.valueOf(2);
    private static final int YEAR = 365;
    private static final int MOST = 500;

    private final CellRepository cells;
    private final GhostRepository ghosts;
    private final Clock clock;

    GhostService(CellRepository cells, GhostRepository ghosts, Clock clock) {
        this.cells = cells;
        this.ghosts = ghosts;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param staleAfterDays absent while it is not known how long deals stay in a stage
     */
    public record Found(Optional<Long> staleAfterDays, List<Ghost> ghosts) {}

    /** The stalest first, at most 500. */
    @Transactional
    public Found find(String tenantId) {
        Instant now = clock.instant();
        Optional<Long> days = staleAfterDays(tenantId, now);
        return new Found(
                days,
                days.map(stale -> ghosts.list(tenantId, now.minus(Duration.ofDays(stale)), MOST))
                        .orElse(List.of()));
    }

    /** Of the deals that pass a filter. */
    BigDecimal amount(String tenantId, String currency, Filter filter, Instant now) {
        return staleAfterDays(tenantId, now)
                .map(stale -> ghosts.amount(tenantId, now.minus(Duration.ofDays(stale)), currency, filter))
                .orElse(BigDecimal.ZERO);
    }

    private Optional<Long> staleAfterDays(String tenantId, Instant now) {
        MetricDefinition stays = MetricCatalogue.find("STAGE_DURATION").orElseThrow();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        SeriesQuery query = SeriesQuery.daily(
                tenantId,
                stays,
                today.minusDays(YEAR),
                today,
                ZoneOffset.UTC,
                null,
                Filter.NONE,
                SeriesQuery.Terms.NONE);
        List<Cell> year = cells.cells(CellQuery.of(query, Filter.NONE, now)).stream()
                .map(GroupedCell::cell)
                .toList();
        Frame frame = new Frame(query.from(), query.to(), today, null);
        return Optional.ofNullable(
                        stays.formula().answer(Figures.of(frame, year)).value())
                .map(median ->
                        median.multiply(TIMES).setScale(0, RoundingMode.CEILING).longValue());
    }
}

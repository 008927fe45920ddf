package io.boussole.alert.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.evaluation.Episode;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.KpiWatermark;
import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanPublished;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A tool that is connected within the period has told nothing of the days before. */
class ToldSinceTest {
    private static final PlanPublished PLAN = PlanFixture.aPlan().published();
    private static final LocalDate START = PLAN.period().start();
    private static final LocalDate CONNECTED = START.plusDays(50);

    @Test
    void holdsNobodyToACountOfDaysBeforeTheFirstToolWasConnected() {
        assertThat(first(MetricKind.COUNT, CONNECTED).evidenceFrom()).isEqualTo(CONNECTED);
        assertThat(first(MetricKind.COUNT, CONNECTED.plusDays(9), CONNECTED).evidenceFrom())
                .isEqualTo(CONNECTED);
    }

    @Test
    void countsTheWholePeriodWhereAToolHasToldOfItAll() {
        assertThat(first(MetricKind.COUNT, START.minusDays(1), CONNECTED)).isEqualTo(Episode.FIRST);
        assertThat(first(MetricKind.COUNT)).isEqualTo(Episode.FIRST);
    }

    @Test
    void countsTheWholePeriodWhereNobodyKnows() {
        assertThat(first(MetricKind.COUNT, CONNECTED, null)).isEqualTo(Episode.FIRST);
    }

    @Test
    void leavesSharesWithTheCasesThatAreKnown() {
        assertThat(first(MetricKind.RATE, CONNECTED)).isEqualTo(Episode.FIRST);
    }

    private static Episode first(MetricKind kind, @Nullable LocalDate... since) {
        return new JudgedPlan(PLAN).sinceTold(Episode.FIRST, observed(kind, since));
    }

    private static KpiObserved observed(MetricKind kind, @Nullable LocalDate... since) {
        Instant heard = CONNECTED
                .plusDays(10)
                .atTime(9, 0)
                .atZone(PLAN.calendar().timeZone())
                .toInstant();
        return new KpiObserved(
                PLAN.planId(),
                1,
                "meetings",
                "MEETINGS_BOOKED",
                1,
                kind,
                null,
                START,
                PLAN.period().end(),
                1,
                null,
                1,
                List.of(),
                heard,
                heard,
                null,
                null,
                null,
                0,
                null,
                null,
                List.of(),
                Stream.of(since)
                        .map(day -> new KpiWatermark(
                                UUID.randomUUID(),
                                heard,
                                heard,
                                day == null
                                        ? null
                                        : day.atTime(9, 0)
                                                .atZone(PLAN.calendar().timeZone())
                                                .toInstant()))
                        .toList());
    }
}

package io.boussole.alert.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.backtest.replay.History;
import io.boussole.alert.evaluation.Observation;
import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.evaluation.Observation.Lasted;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiDelay;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.MetricKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredHistoryTest {
    private static final LocalDate MONDAY = LocalDate.parse("2027-02-01");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void knowsACaseFromTheDayOnWhichItEnded() {
        History history = history(
                MetricKind.RATE,
                "COHORT",
                List.of(
                        new KpiDelay(MONDAY, 0, 1, true),
                        new KpiDelay(MONDAY, 1, 2, true),
                        new KpiDelay(MONDAY, 1, 1, false)),
                day(MONDAY, 3, 5, 1));

        assertThat(history.knownOn(MONDAY)).isEqualTo(new Observation.Share(List.of(new Cohort(MONDAY, 5, 1, 0))));
        assertThat(history.knownOn(TUESDAY)).isEqualTo(new Observation.Share(List.of(new Cohort(MONDAY, 5, 3, 1))));
        assertThat(history.isHindsight()).isFalse();
    }

    @Test
    void takesForKnownWhatNobodyTellsOf() {
        History history =
                history(MetricKind.RATE, "COHORT", List.of(new KpiDelay(MONDAY, 1, 2, true)), day(MONDAY, 3, 5, 1));

        assertThat(history.knownOn(MONDAY)).isEqualTo(new Observation.Share(List.of(new Cohort(MONDAY, 5, 1, 1))));
        assertThat(history.isHindsight()).isTrue();
    }

    @Test
    void knowsOnItsDayWhatIsCountedByTheDayOfTheOutcome() {
        History history = history(MetricKind.RATE, "PERIOD", List.of(), day(MONDAY, 3, 5, 2), day(TUESDAY, 1, 1, 0));

        assertThat(history.knownOn(MONDAY)).isEqualTo(new Observation.Share(List.of(new Cohort(MONDAY, 5, 3, 2))));
        assertThat(history.isHindsight()).isFalse();
    }

    @Test
    void knowsHowLongCasesTookOnceTheyEnded() {
        History history =
                history(MetricKind.DURATION, null, List.of(new KpiDelay(MONDAY, 1, 2, true)), day(MONDAY, 2, 5, 0));

        assertThat(history.knownOn(MONDAY))
                .isEqualTo(new Observation.Durations(List.of(new Cohort(MONDAY, 5, 0, 0)), List.of()));
        assertThat(history.knownOn(TUESDAY))
                .isEqualTo(new Observation.Durations(
                        List.of(new Cohort(MONDAY, 5, 2, 0)), List.of(new Lasted(MONDAY, 1, 2))));
    }

    @Test
    void addsUpWhatCameUntilTheDay() {
        History history = history(MetricKind.SUM, null, List.of(), day(MONDAY, 300, 1, 0), day(TUESDAY, 200, 1, 0));

        assertThat(history.knownOn(MONDAY)).isEqualTo(new Observation.Value(300, true, true));
        assertThat(history.knownOn(TUESDAY)).isEqualTo(new Observation.Value(500, true, true));
        assertThat(history.knownOn(MONDAY.minusDays(1)).hasFacts()).isFalse();
    }

    @Test
    void hasNoHistoryOfAValueWhoseDaysDoNotAddUp() {
        assertThat(StoredHistory.of(observed(MetricKind.RATIO, null, List.of(), day(MONDAY, 3, 5, 0))))
                .isEmpty();
    }

    private static History history(
            MetricKind kind, @Nullable String view, List<KpiDelay> delays, DailyObservation... days) {
        return StoredHistory.of(observed(kind, view, delays, days)).orElseThrow();
    }

    private static DailyObservation day(LocalDate day, long numerator, long denominator, long failed) {
        return new DailyObservation(day, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), failed);
    }

    private static KpiObserved observed(
            MetricKind kind, @Nullable String view, List<KpiDelay> delays, DailyObservation... days) {
        return new KpiObserved(
                UUID.randomUUID(),
                1,
                "kpi",
                "METRIC",
                1,
                kind,
                null,
                MONDAY,
                MONDAY.plusDays(89),
                1,
                null,
                1,
                List.of(days),
                null,
                Instant.EPOCH,
                view,
                null,
                null,
                0,
                null,
                null,
                delays,
                List.of());
    }
}

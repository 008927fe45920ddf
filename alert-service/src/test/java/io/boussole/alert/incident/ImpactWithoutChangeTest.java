package io.boussole.alert.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.incident.impact.Conclusion;
import io.boussole.alert.incident.impact.Exposure;
import io.boussole.alert.incident.impact.Window;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.MetricKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Row 98: where nothing has changed, hardly ever is a change found, however much sooner or later failures are known than successes. Of
 * 6 cases a day a quarter succeeds, each after a time that is exponential.
 */
class ImpactWithoutChangeTest {
    private static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final int HISTORIES = 500;
    private static final int BEFORE = 42;
    private static final int CASES_A_DAY = 6;
    private static final double SUCCESS = 0.25;
    private static final double DAYS_TO_SUCCESS = 15;
    private static final int RIPENS_AFTER = 62;

    @ParameterizedTest(name = "failures take {0} days, read {1} days after")
    @CsvSource({"3, 29", "3, 57", "3, 91", "40, 29", "40, 57", "40, 91"})
    void isHardlyEverFound(double daysToFailure, int readAfter) {
        SplittableRandom chance = new SplittableRandom(20270104);

        long found = IntStream.range(0, HISTORIES)
                .mapToObj(history -> conclusion(new History(chance.split(), daysToFailure), readAfter))
                .filter(conclusion -> conclusion != Conclusion.INCONCLUSIVE)
                .count();

        assertThat(found).isLessThanOrEqualTo(HISTORIES * 7 / 100);
    }

    private record History(SplittableRandom chance, double daysToFailure) {
        DailyObservation day(int entered, int readOn) {
            long won = 0;
            long lost = 0;
            for (int i = 0; i < CASES_A_DAY; i++) {
                boolean succeeds = chance.nextDouble() < SUCCESS;
                double takes = -Math.log(1 - chance.nextDouble()) * (succeeds ? DAYS_TO_SUCCESS : daysToFailure);
                boolean decided = entered + takes < readOn;
                won += decided && succeeds ? 1 : 0;
                lost += decided && !succeeds ? 1 : 0;
            }
            return new DailyObservation(
                    START.plusDays(entered), BigDecimal.valueOf(won), BigDecimal.valueOf(CASES_A_DAY), lost);
        }
    }

    private static Conclusion conclusion(History history, int readAfter) {
        int readOn = BEFORE + readAfter;
        List<DailyObservation> days = IntStream.range(0, readOn)
                .mapToObj(day -> history.day(day, readOn))
                .toList();
        Window before = new Window(START, START.plusDays(BEFORE - 1));
        Window after = new Window(START.plusDays(BEFORE), START.plusDays(readOn - 1));
        PlanTerms terms = PlanTerms.of(PlanFixture.aPlan().published());
        return new ImpactReading(
                        observed(days), new Exposure(terms.calendar(), Map.of()), RIPENS_AFTER, START.plusDays(readOn))
                .answer(new ImpactReading.Question(before, after, true, null))
                .conclusion();
    }

    private static KpiObserved observed(List<DailyObservation> days) {
        return new KpiObserved(
                new UUID(1, 1),
                1,
                "kpi",
                "METRIC",
                1,
                MetricKind.RATE,
                null,
                START,
                START.plusDays(364),
                1,
                null,
                1,
                days,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}

package io.boussole.alert.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.incident.impact.Change;
import io.boussole.alert.incident.impact.Conclusion;
import io.boussole.alert.incident.impact.Exposure;
import io.boussole.alert.incident.impact.Impact;
import io.boussole.alert.incident.impact.Window;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.MetricKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows 98 and 130: the KPI before and after, from what was observed. */
class ImpactReadingTest {
    private static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final Window BEFORE = new Window(START, START.plusDays(27));
    private static final Window AFTER = new Window(START.plusDays(28), START.plusDays(55));
    private static final LocalDate FIRST_UNKNOWN = START.plusDays(56);

    @Test
    void seesAShareThatHasRisen() {
        Impact impact = reading(MetricKind.RATE, day(0, 10, 80, 70), day(30, 30, 80, 50))
                .answer(question(null));

        assertThat(impact.conclusion()).isEqualTo(Conclusion.EFFECTIVE);
        assertThat(impact.before()).isEqualTo(new Impact.Side(BEFORE.from(), BEFORE.to(), 10, 80L, null));
        assertThat(impact.change()).extracting(Impact.Size::measure).isEqualTo(Change.Measure.DIFFERENCE);
    }

    @Test
    void countsWhatIsYoungAndOpenBothWays() {
        Impact decided = reading(MetricKind.RATE, day(0, 20, 80, 60), day(30, 40, 80, 40))
                .answer(question(null));
        Impact early = reading(MetricKind.RATE, day(0, 20, 80, 60), day(30, 40, 80, 40), day(50, 0, 40, 5))
                .answer(question(null));

        assertThat(decided.conclusion()).isEqualTo(Conclusion.EFFECTIVE);
        assertThat(early.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
        assertThat(early.after()).extracting(Impact.Side::size).isEqualTo(120L);
        assertThat(early.change()).isNotNull().satisfies(change -> {
            assertThat(change.low()).isLessThan(BigDecimal.ZERO);
            assertThat(change.high()).isGreaterThan(new BigDecimal("0.375"));
        });
    }

    @Test
    void readsRipeDaysAloneOnceTheyAreFourWeeks() {
        LocalDate whenRipe = AFTER.to().plusDays(63);
        Window toTheEnd = new Window(AFTER.from(), whenRipe.minusDays(1));
        Impact impact = on(
                        reading(MetricKind.RATE, day(0, 20, 80, 60), day(30, 40, 80, 40), day(80, 0, 40, 5)), whenRipe)
                .answer(new ImpactReading.Question(BEFORE, toTheEnd, true, null));

        assertThat(impact.conclusion()).isEqualTo(Conclusion.EFFECTIVE);
        assertThat(impact.after()).extracting(Impact.Side::to).isEqualTo(AFTER.to());
    }

    @Test
    void comparesCountsOfKnownDaysOnly() {
        LocalDate firstUnknown = AFTER.from().plusDays(7);
        Impact impact = on(reading(MetricKind.COUNT, day(0, 40, 0, 0), day(30, 10, 0, 0)), firstUnknown)
                .answer(question(null));

        assertThat(impact.after()).extracting(Impact.Side::to).isEqualTo(firstUnknown.minusDays(1));
        assertThat(impact.change()).extracting(Impact.Size::estimate).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void saysNothingOfCountsWhereLittleIsKnown() {
        ImpactReading reading = reading(MetricKind.COUNT, day(0, 40, 0, 0), day(30, 10, 0, 0));
        Window mostlyBeforeThePeriod = new Window(START.minusDays(15), START.plusDays(12));

        assertThat(on(reading, AFTER.from()).answer(question(null)).reason()).isEqualTo(Impact.Reason.NO_FACTS);
        assertThat(reading.answer(new ImpactReading.Question(mostlyBeforeThePeriod, AFTER, true, null))
                        .reason())
                .isEqualTo(Impact.Reason.NO_FACTS);
    }

    @Test
    void comparesCountsByWorkingDays() {
        Window oneWeek = new Window(START.plusDays(28), START.plusDays(34));
        Impact impact = reading(MetricKind.COUNT, day(0, 40, 0, 0), day(30, 30, 0, 0))
                .answer(new ImpactReading.Question(BEFORE, oneWeek, true, null));

        assertThat(impact.conclusion()).isEqualTo(Conclusion.EFFECTIVE);
        assertThat(impact.change()).extracting(Impact.Size::estimate).isEqualTo(new BigDecimal("3"));
    }

    @Test
    void saysSoWhereTheExpectedEffectIsCertainlyMissed() {
        ImpactReading reading = reading(MetricKind.COUNT, day(0, 400, 0, 0), day(30, 400, 0, 0));

        assertThat(reading.answer(question(null)).conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
        assertThat(reading.answer(question(0.5)).conclusion()).isEqualTo(Conclusion.INEFFECTIVE);
    }

    @Test
    void saysNothingWithoutFactsOnBothSides() {
        assertThat(reading(MetricKind.RATE, day(0, 10, 80, 70))
                        .answer(question(null))
                        .reason())
                .isEqualTo(Impact.Reason.NO_FACTS);
        assertThat(reading(MetricKind.SUM, day(0, 10, 80, 0))
                        .answer(question(null))
                        .reason())
                .isEqualTo(Impact.Reason.NO_METHOD);
    }

    private static ImpactReading.Question question(@Nullable Double expected) {
        return new ImpactReading.Question(BEFORE, AFTER, true, expected);
    }

    private static DailyObservation day(int offset, long numerator, long denominator, long failed) {
        return new DailyObservation(
                START.plusDays(offset), BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), failed);
    }

    private static ImpactReading on(ImpactReading reading, LocalDate firstUnknownDay) {
        return new ImpactReading(reading.observed(), reading.exposure(), reading.ripensAfterDays(), firstUnknownDay);
    }

    private static ImpactReading reading(MetricKind kind, DailyObservation... days) {
        KpiObserved observed = new KpiObserved(
                new UUID(1, 1),
                1,
                "kpi",
                "METRIC",
                1,
                kind,
                null,
                START,
                START.plusDays(180),
                1,
                null,
                1,
                List.of(days),
                java.time.Instant.EPOCH,
                java.time.Instant.EPOCH);
        PlanTerms terms = PlanTerms.of(PlanFixture.aPlan().published());
        return new ImpactReading(observed, new Exposure(terms.calendar(), Map.of()), 62, FIRST_UNKNOWN);
    }
}

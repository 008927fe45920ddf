package io.boussole.metrics.predictiveness;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.predictiveness.Predictiveness.UnprovenReason;
import io.boussole.metrics.predictiveness.Predictiveness.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Row 84: what periods prove. */
class FindingsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    /** No week depends on the one before. */
    private static final int[] LEADING = {2, 3, 6, 4, 7, 8, 2, 1, 9, 6, 9, 5, 2, 6, 1, 2, 8, 6, 6, 7};

    @Test
    void findsTheLagAtWhichTheOutcomeFollows() {
        Predictiveness found = new Findings(following(2, LEADING.length), 0).over(new Lags(1, 4));

        assertThat(found.verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(found.best()).extracting(LaggedAssociation::periods).isEqualTo(2);
        assertThat(found.best()).extracting(LaggedAssociation::days).isEqualTo(14L);
        assertThat(found.best()).extracting(LaggedAssociation::n).isEqualTo(18);
        assertThat(found.lags()).hasSize(4);
    }

    @Test
    void provesNothingWithFewerThanTwelvePairs() {
        Predictiveness eleven = new Findings(following(2, 13), 0).over(new Lags(2, 2));
        Predictiveness twelve = new Findings(following(2, 14), 0).over(new Lags(2, 2));

        assertThat(eleven.reason()).isEqualTo(UnprovenReason.NOT_ENOUGH_PERIODS);
        assertThat(eleven.best()).extracting(LaggedAssociation::n).isEqualTo(11);
        assertThat(twelve.verdict()).isEqualTo(Verdict.PROVEN);
    }

    @Test
    void widensTheIntervalWithEveryLagThatIsTried() {
        List<Period> periods = following(2, LEADING.length);

        assertThat(width(new Findings(periods, 0).over(new Lags(1, 4))))
                .isGreaterThan(width(new Findings(periods, 0).over(new Lags(2, 2))));
    }

    /** Each of 300 questions tries eight lags of noise. */
    @Test
    void seldomFindsSomethingInNoise() {
        Random chance = new Random(84);
        long proven = IntStream.range(0, 300)
                .filter(trial ->
                        new Findings(noise(chance), 0).over(new Lags(1, 8)).verdict() == Verdict.PROVEN)
                .count();

        assertThat(proven).isLessThan(24);
    }

    @Test
    void leavesOutPeriodsWithoutAValue() {
        List<Period> periods = new ArrayList<>(following(1, LEADING.length));
        Period third = periods.get(3);
        periods.set(3, new Period(third.start(), third.end(), null, third.outcome()));

        Predictiveness found = new Findings(periods, 0).over(new Lags(1, 1));

        assertThat(found.best()).extracting(LaggedAssociation::n).isEqualTo(18);
    }

    /** A cohort of which 20 days are awaited says nothing of the three weeks that follow it. */
    @Test
    void triesNoLagWithinWhichTheMetricIsNotYetKnown() {
        List<Period> periods = following(2, LEADING.length);

        assertThat(new Findings(periods, 20).over(new Lags(1, 3)).reason()).isEqualTo(UnprovenReason.KNOWN_TOO_LATE);
        assertThat(new Findings(periods, 20).over(new Lags(1, 5)).lags())
                .extracting(LaggedAssociation::periods)
                .containsExactly(4, 5);
    }

    @Test
    void saysWhenTheOutcomeNeverChanges() {
        List<Period> periods = IntStream.range(0, LEADING.length)
                .mapToObj(week -> week(week, (double) LEADING[week], 1.0))
                .toList();

        Predictiveness found = new Findings(periods, 0).over(new Lags(1, 2));

        assertThat(found.reason()).isEqualTo(UnprovenReason.NO_VARIATION);
    }

    private static double width(Predictiveness found) {
        RankCorrelation correlation = found.lags().stream()
                .filter(lag -> lag.periods() == 2)
                .map(LaggedAssociation::correlation)
                .findFirst()
                .orElseThrow();
        return correlation.high() - correlation.low();
    }

    /** The outcome is the metric of some weeks before. */
    private static List<Period> following(int lag, int weeks) {
        return IntStream.range(0, weeks)
                .mapToObj(week -> week(week, (double) LEADING[week], week < lag ? 0.0 : LEADING[week - lag]))
                .toList();
    }

    private static List<Period> noise(Random chance) {
        return IntStream.range(0, 30)
                .mapToObj(week -> week(week, chance.nextDouble(), chance.nextDouble()))
                .toList();
    }

    private static Period week(int number, @Nullable Double leading, @Nullable Double outcome) {
        LocalDate start = MONDAY.plusWeeks(number);
        return new Period(start, start.plusDays(6), leading, outcome);
    }
}

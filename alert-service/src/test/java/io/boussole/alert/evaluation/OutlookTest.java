package io.boussole.alert.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.boussole.alert.evaluation.EvaluationRule.Range;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Row 28: what three weeks can show. */
class OutlookTest {
    @Test
    void findsAReplyRateThatCollapsesWithinThreeWeeks() {
        EvaluationRule replies = Quarter.rule(Direction.HIGHER_IS_BETTER, 0.08, new Range(0.06, null))
                .testing(Testing.DEFAULT.plannedVolume(1000.0));

        Outlook outlook = Outlook.of(replies, true, 0, Quarter.calendar()).orElseThrow();

        assertThat(outlook.chanceOfCollapseSoon()).isBetween(0.7, 0.9);
        assertThat(outlook.notDetectableWithin()).isNull();
        assertThat(Objects.requireNonNull(outlook.medianDayOfCollapse())).isBetween(8, 14);
    }

    @Test
    void saysThatAClosingRateCannotShowItSoSoon() {
        EvaluationRule closing = Quarter.closeRate().testing(Testing.DEFAULT.plannedVolume(80.0));

        Outlook outlook = Outlook.of(closing, true, 0, Quarter.calendar()).orElseThrow();

        assertThat(outlook.notDetectableWithin()).isEqualTo(15);
        assertThat(Objects.requireNonNull(outlook.changeFoundSoon())).isLessThan(-0.9);
        assertThat(outlook.chanceOfCollapseSoon()).isLessThan(0.3);
        assertThat(Objects.requireNonNull(outlook.changeFoundByEnd())).isCloseTo(-0.5, within(0.05));
    }

    @Test
    void knowsACountByItsTarget() {
        Outlook outlook = Outlook.of(Quarter.opportunities(), false, 0, Quarter.calendar())
                .orElseThrow();

        assertThat(outlook.notDetectableWithin()).isNull();
        assertThat(Objects.requireNonNull(outlook.changeFoundByEnd())).isBetween(-0.4, -0.3);
    }

    @Test
    void seesARiseWhereLowIsBetter() {
        EvaluationRule noShows = Quarter.rule(Direction.LOWER_IS_BETTER, 0.15, new Range(null, 0.2))
                .testing(Testing.DEFAULT.plannedVolume(300.0));

        assertThat(Objects.requireNonNull(Outlook.of(noShows, true, 0, Quarter.calendar())
                        .orElseThrow()
                        .changeFoundByEnd()))
                .isBetween(0.3, 0.8);
    }

    /** Replies are known to be missing after five days: a week of the three is lost, and with 21 days of waiting all of them. */
    @Test
    void countsFromWhenAFailureIsKnown() {
        EvaluationRule replies = Quarter.rule(Direction.HIGHER_IS_BETTER, 0.08, new Range(0.06, null))
                .testing(Testing.DEFAULT.plannedVolume(1000.0));
        Outlook atOnce = Outlook.of(replies, true, 0, Quarter.calendar()).orElseThrow();
        Outlook fiveDays = Outlook.of(replies, true, 5, Quarter.calendar()).orElseThrow();
        Outlook threeWeeks = Outlook.of(replies, true, 21, Quarter.calendar()).orElseThrow();

        assertThat(fiveDays.medianDayOfCollapse()).isEqualTo(Objects.requireNonNull(atOnce.medianDayOfCollapse()) + 4);
        assertThat(fiveDays.chanceOfCollapseSoon()).isBetween(0.5, atOnce.chanceOfCollapseSoon() - 0.05);
        assertThat(threeWeeks.chanceOfCollapseSoon()).isZero();
        assertThat(threeWeeks.notDetectableWithin()).isEqualTo(Outlook.SOON);
        assertThat(threeWeeks.changeFoundSoon()).isNull();
        assertThat(threeWeeks.changeFoundByEnd()).isNotNull();
    }

    /** A bounce is known when it comes; only that a mail did not bounce takes time to know. */
    @Test
    void waitsForNothingWhereWhatHappensIsBad() {
        EvaluationRule bounces = Quarter.rule(Direction.LOWER_IS_BETTER, 0.05, new Range(null, 0.08))
                .testing(Testing.DEFAULT.plannedVolume(1000.0));

        assertThat(Outlook.of(bounces, true, 5, Quarter.calendar()))
                .isEqualTo(Outlook.of(bounces, true, 0, Quarter.calendar()));
    }

    @Test
    void promisesNothingWhereNoVolumeIsPlanned() {
        assertThat(Outlook.of(Quarter.closeRate(), true, 0, Quarter.calendar())).isEmpty();
    }
}

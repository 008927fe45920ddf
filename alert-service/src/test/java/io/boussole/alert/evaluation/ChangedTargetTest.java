package io.boussole.alert.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.evaluation.Evaluation.Judged;
import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.evaluation.Observation.DayCount;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** On February 15, after 30 of the quarter's 62 working days, a target of 40 becomes one of 80. */
class ChangedTargetTest {
    private static final LocalDate CHANGED = LocalDate.parse("2027-02-15");

    @Test
    void accusesNobodyOfTheTimeBefore() {
        Observation onForty = counted(20, 0);

        assertThat(judged(onForty, Episode.FIRST, "2027-02-15").verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
        assertThat(judged(onForty, Episode.FIRST.from(CHANGED), "2027-02-15").verdict())
                .isEqualTo(Verdict.NOT_MATURE);
    }

    @Test
    void expectsOnlyWhatFallsDueFromThenOn() {
        Judged judged = judged(counted(20, 41), Episode.FIRST.from(CHANGED), "2027-04-01");

        assertThat(judged.evidence().window().start()).isEqualTo(CHANGED);
        assertThat(judged.evidence().observed()).isEqualTo(41);
        assertThat(judged.evidence().expected()).isCloseTo(80.0 * 32 / 62, Offset.offset(1e-9));
        assertThat(judged.verdict()).isNotEqualTo(Verdict.UNDER_PERFORMANCE);
    }

    @Test
    void findsWhatFallsShortOfTheNewTarget() {
        Judged judged = judged(counted(20, 15), Episode.FIRST.from(CHANGED), "2027-04-01");

        assertThat(judged.verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
    }

    @Test
    void judgesAShareByTheCasesThatEnterFromThenOn() {
        EvaluationRule share = Quarter.closeRate().testing(Testing.DEFAULT.plannedVolume(80.0));
        Observation before = new Observation.Share(
                List.of(new Cohort(Quarter.FIRST_DAY, 80, 8, 72), new Cohort(CHANGED, 40, 10, 30)));

        Judged judged = (Judged)
                Evaluator.evaluate(share, before, Quarter.calendar(), Quarter.DAY_AFTER, Episode.FIRST.from(CHANGED));

        assertThat(judged.evidence().sampleSize()).isEqualTo(40);
        assertThat(judged.verdict()).isNotEqualTo(Verdict.UNDER_PERFORMANCE);
    }

    @Test
    void leavesAnAlarmOfTheValueBeforeWithItsEvidence() {
        Episode alarmed = new Episode(1, null, CHANGED.minusDays(1));
        Episode alarmedSince = new Episode(1, null, CHANGED.plusDays(9));
        Episode later = new Episode(2, CHANGED.plusDays(3), null);

        assertThat(alarmed.from(CHANGED)).isEqualTo(alarmed);
        assertThat(alarmedSince.from(CHANGED).evidenceFrom()).isEqualTo(CHANGED);
        assertThat(later.from(CHANGED)).isEqualTo(later);
    }

    private static Observation counted(long before, long since) {
        return new Observation.Count(List.of(
                new DayCount(LocalDate.parse("2027-01-04"), before),
                new DayCount(LocalDate.parse("2027-02-16"), since)));
    }

    private static Judged judged(Observation observation, Episode episode, String today) {
        return (Judged) Evaluator.evaluate(
                Quarter.opportunities(), observation, Quarter.calendar(), LocalDate.parse(today), episode);
    }
}

package io.boussole.alert.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.statistics.EProcess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Teams that sign exactly what the plan says, looked at every day of the quarter. Losses that are known sooner than signatures must not
 * make them look bad; judging whatever is decided would, and that proves that the simulation can see false alarms.
 */
class DecisionDelayTest {
    private static final int RUNS = 1000;
    private static final int OPPORTUNITIES = 80;
    private static final double PLANNED = 0.25;
    private static final int DAYS = 90;

    /** Alpha and three standard errors of its estimate. */
    private static final double ALLOWED = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / RUNS);

    @ParameterizedTest(name = "median days to a signature {0}, to a loss {1}")
    @CsvSource({"30, 30, false", "30, 15, true", "45, 20, true", "40, 10, true", "15, 40, false"})
    void keepsTheRateOfFalseAlarms(double daysToSign, double daysToLose, boolean misleading) {
        Random random = new Random(20261122);
        int alarms = 0;
        int alarmsOfTheDecided = 0;
        for (int run = 0; run < RUNS; run++) {
            List<Case> cases = cases(random, daysToSign, daysToLose);
            alarms += isEverAlarmed(cases) ? 1 : 0;
            alarmsOfTheDecided += isEverAlarmedByTheDecided(cases) ? 1 : 0;
        }

        assertThat(alarms / (double) RUNS).isLessThanOrEqualTo(ALLOWED);
        if (misleading) {
            assertThat(alarmsOfTheDecided / (double) RUNS).isGreaterThan(ALLOWED);
        }
    }

    /** Row 28: with the plan's delay, what is right is not alarmed more often, and a halved share is found while cases are open. */
    @Test
    void weighsOpenCasesByTheirAge() {
        EvaluationRule rule = Quarter.closeRate().ripening(new EvaluationRule.Ripening(62, 30.0));

        assertThat(shareAlarmed(rule, PLANNED)).isLessThanOrEqualTo(ALLOWED);
        assertThat(shareAlarmed(rule, PLANNED / 4)).isGreaterThan(0.6);
    }

    private static double shareAlarmed(EvaluationRule rule, double share) {
        Random random = new Random(20261123);
        int alarms = 0;
        for (int run = 0; run < RUNS / 2; run++) {
            List<Case> cases = lognormal(random, share);
            alarms += isEverAlarmed(rule, cases) ? 1 : 0;
        }
        return alarms / (RUNS / 2.0);
    }

    private static List<Case> lognormal(Random random, double share) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < OPPORTUNITIES; i++) {
            int enteredOn = random.nextInt(DAYS);
            double delay = 30 * Math.exp(0.6 * random.nextGaussian());
            cases.add(new Case(enteredOn, enteredOn + delay, random.nextDouble() < share));
        }
        return cases;
    }

    private static boolean isEverAlarmed(List<Case> cases) {
        return isEverAlarmed(Quarter.closeRate(), cases);
    }

    private static boolean isEverAlarmed(EvaluationRule rule, List<Case> cases) {
        for (int day = 1; day <= DAYS; day++) {
            LocalDate today = Quarter.FIRST_DAY.plusDays(day);
            Evaluation evaluation = Evaluator.evaluate(rule, seenOn(cases, day), Quarter.calendar(), today);
            if (evaluation.verdict() == Verdict.UNDER_PERFORMANCE) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEverAlarmedByTheDecided(List<Case> cases) {
        EProcess process = new EProcess(EProcess.DEFAULT_ALTERNATIVES);
        for (int day = 1; day <= DAYS; day++) {
            int today = day;
            long decided = cases.stream().filter(each -> each.decidedOn < today).count();
            long signed = cases.stream()
                    .filter(each -> each.decidedOn < today && each.signed)
                    .count();
            if (decided * PLANNED >= 2 && process.ofShare(signed, decided, PLANNED) >= 20) {
                return true;
            }
        }
        return false;
    }

    private static Observation seenOn(List<Case> cases, int today) {
        List<Cohort> cohorts = new ArrayList<>();
        for (int day = 0; day < today; day++) {
            int enteredOn = day;
            List<Case> entered =
                    cases.stream().filter(each -> each.enteredOn == enteredOn).toList();
            if (!entered.isEmpty()) {
                cohorts.add(new Cohort(
                        Quarter.FIRST_DAY.plusDays(day),
                        entered.size(),
                        entered.stream()
                                .filter(each -> each.decidedOn < today && each.signed)
                                .count(),
                        entered.stream()
                                .filter(each -> each.decidedOn < today && !each.signed)
                                .count()));
            }
        }
        return new Observation.Share(cohorts);
    }

    private static List<Case> cases(Random random, double daysToSign, double daysToLose) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < OPPORTUNITIES; i++) {
            boolean signed = random.nextDouble() < PLANNED;
            int enteredOn = random.nextInt(DAYS);
            double median = signed ? daysToSign : daysToLose;
            double delay = -Math.log(1 - random.nextDouble()) * median / Math.log(2);
            cases.add(new Case(enteredOn, enteredOn + delay, signed));
        }
        return cases;
    }

    private record Case(int enteredOn, double decidedOn, boolean signed) {}
}

package io.boussole.plan.arithmetic.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.WorkingLine;
import io.boussole.plan.arithmetic.WrittenPlan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CapacityModelTest {
    private static final String FOUR_REPS = """
            period: { start: 2027-02-01, end: 2027-03-31 }
            calendar: { country: FR }
            team:
              - { id: a, meetingsPerMonth: 20 }
              - { id: b, meetingsPerMonth: 20 }
              - { id: c, meetingsPerMonth: 20 }
              - { id: d, meetingsPerMonth: 20 }
            """;

    @Test
    @DisplayName("Row 66: 4 reps × 20 meetings a month = 80")
    void fourRepsHoldEightyMeetings() {
        assertThat(monthly(FOUR_REPS)).containsExactly("2027-02 80", "2027-03 80");
    }

    @Test
    @DisplayName("Row 66: one of four on leave for a month leaves 60 in that month")
    void leaveOfAMonthCostsItsMeetings() {
        assertThat(monthly(FOUR_REPS + "timeOff: [{ memberId: d, start: 2027-02-01, end: 2027-02-28 }]"))
                .containsExactly("2027-02 60", "2027-03 80");
    }

    @Test
    @DisplayName("Row 66: a hire with a ramp of 25/50/75/100 % adds 5 in the first month")
    void hireAddsAQuarterInTheFirstMonth() {
        String hire =
                "openHires: [{ role: SALES_REP, expectedOn: %s, meetingsPerMonth: 20, rampProfile: [0.25, 0.5, 0.75, 1] }]";

        assertThat(monthly(FOUR_REPS + hire.formatted("2027-02-01"))).containsExactly("2027-02 85", "2027-03 90");
    }

    @Test
    @DisplayName("Row 66: a hire expected on the 1st, a Sunday, misses nothing")
    void hireOnAWeekendMissesNothing() {
        assertThat(monthly("""
                period: { start: 2027-08-01, end: 2027-08-31 }
                openHires: [{ expectedOn: 2027-08-01, meetingsPerMonth: 20, rampProfile: [0.25] }]
                """)).containsExactly("2027-08 5");
    }

    @Test
    @DisplayName("Row 18: from 4 to 12 reps with a ramp is not three times as much on day one")
    void teamThatTriplesRampsUp() {
        StringBuilder plan = new StringBuilder("""
                period: { start: 2027-02-01, end: 2027-06-30 }
                calendar: { country: FR }
                team:
                """);
        for (int rep = 0; rep < 12; rep++) {
            plan.append("  - { id: r").append(rep).append(", meetingsPerMonth: 20");
            plan.append(rep < 4 ? " }\n" : ", startedOn: 2027-03-01, rampProfile: [0.25, 0.5, 0.75, 1] }\n");
        }

        List<CapacityMonth> months =
                CapacityModel.of(WrittenPlan.of(plan.toString())).months();

        assertThat(months).extracting(CapacityMonth::headcount).containsExactly(4, 12, 12, 12, 12);
        assertThat(months)
                .extracting(month -> Exact.shown(month.effectiveHeadcount()))
                .containsExactly("4", "6", "8", "10", "12");
        assertThat(months)
                .extracting(month -> Exact.shown(month.meetings()))
                .containsExactly("80", "120", "160", "200", "240");
    }

    @Test
    @DisplayName("Row 85: a rep in month 2 has 50 % of the full target")
    void secondMonthIsHeldToHalf() {
        Capacity capacity = CapacityModel.of(WrittenPlan.example());

        assertThat(capacity.members().get(1).months())
                .extracting(month -> month.month() + " " + month.rampedTarget())
                .containsExactly("2027-01 5", "2027-02 10", "2027-03 15");
    }

    @Test
    void exampleCountsHolidaysClosuresLeaveAndRamps() {
        Capacity capacity = CapacityModel.of(WrittenPlan.example());

        // January has 20 working days after New Year; February 20, two of them closed and five of Hugo's off.
        assertThat(capacity.months())
                .extracting(month -> month.month() + " " + month.workingDays() + " " + Exact.shown(month.meetings()))
                .containsExactly("2027-01 20 25", "2027-02 20 22", "2027-03 22 40");
        assertThat(capacity.working())
                .contains(WorkingLine.of("Hugo Petit, 2027-02", "Hugo Petit, 2027-02", "20 × 1 × 13/20", "13"))
                .endsWith(WorkingLine.of("Capacity", "Capacité", "25 + 22 + 40", "87"));
        assertThat(capacity.missing()).isEmpty();
    }

    @Test
    void overlappingAbsencesAndClosuresCountOnce() {
        assertThat(monthly("""
                period: { start: 2027-02-01, end: 2027-02-28 }
                calendar: { closures: [{ start: 2027-02-01, end: 2027-02-05 }, { start: 2027-02-04, end: 2027-02-05 }] }
                team: [{ id: a, meetingsPerMonth: 20 }]
                timeOff:
                  - { memberId: a, start: 2027-02-03, end: 2027-02-10 }
                  - { memberId: a, start: 2027-02-08, end: 2027-02-12 }
                """)).containsExactly("2027-02 10");
    }

    @Test
    void firstAndLastDayWithinAMonthShortenIt() {
        assertThat(monthly("""
                period: { start: 2027-02-01, end: 2027-02-28 }
                team:
                  - { id: late, meetingsPerMonth: 20, startedOn: 2027-02-15 }
                  - { id: gone, meetingsPerMonth: 20, leftOn: 2027-02-08 }
                """)).containsExactly("2027-02 15");
    }

    @Test
    void periodWithinAMonthCountsOnlyItsDays() {
        assertThat(monthly("""
                period: { start: 2027-02-15, end: 2027-02-28 }
                team: [{ id: a, meetingsPerMonth: 20 }]
                """)).containsExactly("2027-02 10");
    }

    @Test
    void thirdsStayExact() {
        Capacity capacity = CapacityModel.of(WrittenPlan.of("""
                period: { start: 2027-03-01, end: 2027-03-31 }
                calendar: { country: FR }
                team: [{ id: a, meetingsPerMonth: 20, leftOn: 2027-03-02 }]
                """));

        assertThat(capacity.total()).hasToString("10 / 11");
        assertThat(Exact.shown(capacity.total())).isEqualTo("≈ 0.9091");
    }

    @Test
    void halfEmptyPlanSaysWhatIsMissing() {
        Capacity nothing = CapacityModel.of(WrittenPlan.of("name: Plan"));
        Capacity unfinished = CapacityModel.of(WrittenPlan.of("""
                period: { start: 2027-02-01, end: 2199-02-28 }
                team: [{ id: a, meetingsPerMonth: -1 }, { id: b, meetingsPerMonth: 1, rampProfile: [0.5] }]
                openHires: [{ meetingsPerMonth: 20 }, { role: SALES_REP }]
                """));

        assertThat(nothing.isKnown()).isFalse();
        assertThat(nothing.missing())
                .extracting(missing -> missing.at().toString())
                .containsExactly("/team", "/period");
        assertThat(unfinished.missing())
                .extracting(missing -> missing.at().toString())
                .containsExactly(
                        "/team/0/meetingsPerMonth", "/team/1/startedOn", "/openHires/0/expectedOn", "/period/end");
    }

    @Test
    void absencesOutsideThePeriodOrWithTheirDaysSwappedCountForNothing() {
        assertThat(monthly("""
                period: { start: 2027-02-01, end: 2027-02-28 }
                team: [{ id: a, meetingsPerMonth: 20 }]
                timeOff:
                  - { memberId: a, start: 2020-01-01, end: 2027-02-02 }
                  - { memberId: a, start: 2027-02-26, end: 2030-12-31 }
                  - { memberId: a, start: 2027-02-12, end: 2027-02-08 }
                  - { memberId: a, start: 2027-04-01, end: 2027-04-30 }
                  - { memberId: b, start: 2027-02-01, end: 2027-02-28 }
                """)).containsExactly("2027-02 17");
    }

    @Test
    void memberWrittenTwiceCountsOnceAndIsNamed() {
        Capacity capacity = CapacityModel.of(WrittenPlan.of("""
                period: { start: 2027-02-01, end: 2027-02-28 }
                team: [{ id: a, meetingsPerMonth: 20 }, { id: a, meetingsPerMonth: 30 }]
                """));

        assertThat(Exact.shown(capacity.total())).isEqualTo("20");
        assertThat(capacity.missing())
                .extracting(missing -> missing.at().toString())
                .containsExactly("/team/1/id");
    }

    @Test
    void twoYearsAreCountedAndNoMore() {
        String plan = "{ period: { start: 2027-01-01, end: %s }, team: [{ id: a, meetingsPerMonth: 20 }] }";

        assertThat(monthly(plan.formatted("2028-12-31"))).hasSize(24);
        assertThat(monthly(plan.formatted("2029-01-01"))).isEmpty();
        assertThat(CapacityModel.of(WrittenPlan.of(plan.formatted("2199-12-31")))
                        .missing())
                .extracting(missing -> missing.at().toString())
                .containsExactly("/period/end");
    }

    @Test
    void manyMembersWithManyAbsencesAreCountedInTime() {
        String plan = "period: { start: 2027-01-01, end: 2028-12-31 }\nteam:\n"
                + "  - { id: x, meetingsPerMonth: 1 }\n".repeat(20_000)
                + "timeOff:\n"
                + "  - { memberId: x, start: 2027-01-04, end: 2027-12-31 }\n".repeat(20_000);

        Assertions.assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(CapacityModel.of(WrittenPlan.of(plan)).members())
                        .hasSize(1));
    }

    private static List<String> monthly(String yaml) {
        return CapacityModel.of(WrittenPlan.of(yaml)).months().stream()
                .map(month -> month.month() + " " + Exact.shown(month.meetings()))
                .toList();
    }
}

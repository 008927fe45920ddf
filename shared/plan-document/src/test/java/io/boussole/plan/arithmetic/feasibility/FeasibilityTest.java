package io.boussole.plan.arithmetic.feasibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.WrittenPlan;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FeasibilityTest {
    private static final String THREE_OF_FOUR = """
            period: { start: 2027-02-01, end: 2027-02-28 }
            context: { avgDealValue: 6000, hypotheses: [{ kpi: closing, value: 0.25 }] }
            kpis:
              - { id: closing, metric: CLOSE_RATE }
              - { id: revenue, metric: SIGNED_REVENUE }
              - { id: nrr, metric: NRR }
            objectives:
              - { id: o, statement: Sign, kpiId: revenue, target: 120000, dueOn: 2027-02-28, ownerId: a, rationale: r }
              - { id: late, kpiId: nrr, target: 1.05, dueOn: 2027-03-01 }
              - { id: low, statement: Sign less, kpiId: revenue, target: 90000, ownerId: a }
            team:
              - { id: a, meetingsPerMonth: 20 }
              - { id: b, meetingsPerMonth: 20 }
              - { id: c, meetingsPerMonth: 20 }
              - { id: d, meetingsPerMonth: 20 }
            timeOff: [{ memberId: d, start: 2027-02-01, end: 2027-02-28 }]
            """;

    @Test
    @DisplayName("Row 8: 120 000 € with capacity for 60 meetings, 25 % and 6 000 € leaves a gap of 30 000 €")
    void sixtyMeetingsMake90000() {
        Feasibility feasibility = Feasibility.of(WrittenPlan.of(THREE_OF_FOUR));

        assertThat(feasibility.feasibleRevenue().map(Exact::shown)).contains("90000");
        assertThat(feasibility.isFeasible()).contains(false);
        assertThat(feasibility.gap().map(Exact::shown)).contains("30000");
        assertThat(feasibility.missing()).isEmpty();
        assertThat(feasibility.working())
                .extracting(line -> line.expression() + " = " + line.result())
                .endsWith("60 = 60", "60 × 0.25 × 6000 = 90000", "120000 − 90000 = 30000");
    }

    @Test
    @DisplayName("Row 81: 80 meetings required, capacity 60, gap 20")
    void requiredMeetingsExceedCapacity() {
        CapacityNeed need = CapacityNeed.of(WrittenPlan.of(THREE_OF_FOUR));

        assertThat(need.required()).isEqualByComparingTo("80");
        assertThat(need.capacity().total()).isEqualTo(BigFraction.of(60));
        assertThat(need.gap()).contains(BigFraction.of(20));
        assertThat(need.isMismatch()).isTrue();
    }

    @Test
    void statedTargetOfMeetingsComesBeforeTheRevenue() {
        CapacityNeed need = CapacityNeed.of(WrittenPlan.example());

        assertThat(need.required()).isEqualByComparingTo("80");
        assertThat(need.gap()).contains(BigFraction.of(-7));
        assertThat(need.isMismatch()).isFalse();
    }

    @Test
    @DisplayName("Row 21: an objective is achievable when the team can do it")
    void achievableIsFeasible() {
        assertThat(SmartCheck.of(WrittenPlan.of(THREE_OF_FOUR)))
                .extracting(smart -> smart.objectiveId() + " "
                        + smart.specific().holds() + " "
                        + smart.measurable().holds() + " " + smart.achievable().holds() + " "
                        + smart.relevant().holds() + " " + smart.timeBound().holds())
                .containsExactly(
                        "o true true false true true",
                        "late false true null false false",
                        "low true true true false false");
        assertThat(Objects.requireNonNull(SmartCheck.of(WrittenPlan.of(THREE_OF_FOUR))
                                .get(0)
                                .achievable()
                                .reason())
                        .en())
                .isEqualTo("The team can reach 90000");
    }

    @Test
    void halfEmptyPlanSaysWhatIsMissing() {
        Feasibility feasibility = Feasibility.of(WrittenPlan.of("name: Plan"));

        assertThat(feasibility.isFeasible()).isEmpty();
        assertThat(feasibility.working()).isEmpty();
        assertThat(feasibility.missing())
                .extracting(missing -> missing.at().toString())
                .containsExactly("/team", "/period", "/context/hypotheses", "/context/avgDealValue", "/objectives");
        assertThat(CapacityNeed.of(WrittenPlan.of("name: Plan")).isMismatch()).isFalse();
        assertThat(SmartCheck.of(WrittenPlan.of("objectives: [{}]"))
                        .get(0)
                        .achievable()
                        .holds())
                .isNull();
    }

    @Test
    void capacityIsNeitherNegativeNorAboveFullOutput() {
        Random random = new Random(66);
        for (int round = 0; round < 60; round++) {
            StringBuilder plan = new StringBuilder("period: { start: 2027-01-10, end: 2027-04-20 }\n")
                    .append("calendar: { country: FR, closures: [{ start: ")
                    .append(day(random))
                    .append(", end: ")
                    .append(day(random))
                    .append(" }] }\nteam:\n");
            int full = 0;
            for (int member = 0; member < 5; member++) {
                int meetings = random.nextInt(30);
                full += meetings * 4;
                plan.append("  - { id: m")
                        .append(member)
                        .append(", meetingsPerMonth: ")
                        .append(meetings)
                        .append(", startedOn: ")
                        .append(day(random))
                        .append(", leftOn: ")
                        .append(day(random))
                        .append(", rampProfile: [-0.5, 0.3, 1.7] }\n");
            }
            plan.append("timeOff:\n");
            for (int absence = 0; absence < 6; absence++) {
                plan.append("  - { memberId: m")
                        .append(random.nextInt(5))
                        .append(", start: ")
                        .append(day(random))
                        .append(", end: ")
                        .append(day(random))
                        .append(" }\n");
            }

            BigFraction total =
                    CapacityNeed.of(WrittenPlan.of(plan.toString())).capacity().total();

            assertThat(total).isBetween(BigFraction.ZERO, BigFraction.of(full));
        }
    }

    private static String day(Random random) {
        return "2027-0" + (1 + random.nextInt(4)) + "-" + (10 + random.nextInt(19));
    }
}

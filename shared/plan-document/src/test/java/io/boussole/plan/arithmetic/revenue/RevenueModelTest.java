package io.boussole.plan.arithmetic.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.boussole.plan.arithmetic.WorkingLine;
import io.boussole.plan.arithmetic.WrittenPlan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RevenueModelTest {
    private static final RevenueModel MODEL = new RevenueModel(new BigDecimal("0.25"), new BigDecimal("6000"));

    @Test
    @DisplayName("Row 26: 80 meetings × 0.25 = 20 contracts × 6 000 € = 120 000 €")
    void eightyMeetingsMake120000() {
        RevenueModel.Forward forward = MODEL.forward(new BigDecimal(80));

        assertThat(forward.working())
                .containsExactly(
                        WorkingLine.of("Contracts", "Contrats", "80 × 0.25", "20"),
                        WorkingLine.of("Revenue", "Chiffre d'affaires", "20 × 6000", "120000"));
        assertThat(forward.revenue()).isEqualTo("120000");
    }

    @Test
    @DisplayName("Row 27: 120 000 € needs 20 contracts and 80 meetings, 121 000 € needs 21 and 84")
    void targetIsSolvedBackToMeetings() {
        assertThat(MODEL.backward(new BigDecimal(120_000)))
                .returns(BigInteger.valueOf(20), RevenueModel.Backward::contracts)
                .returns(BigInteger.valueOf(80), RevenueModel.Backward::meetings);
        assertThat(MODEL.backward(new BigDecimal(121_000)))
                .returns(BigInteger.valueOf(21), RevenueModel.Backward::contracts)
                .returns(BigInteger.valueOf(84), RevenueModel.Backward::meetings);
        assertThat(MODEL.backward(new BigDecimal(121_000)).working())
                .contains(WorkingLine.of("Meetings", "Rendez-vous", "⌈21 ÷ 0.25⌉", "84"));
    }

    @Test
    void backwardReachesTheTargetWithTheFewestMeetings() {
        Random random = new Random(27);
        for (int round = 0; round < 2_000; round++) {
            BigDecimal rate = BigDecimal.valueOf(1 + random.nextInt(10_000), 4);
            BigDecimal value = BigDecimal.valueOf(1 + random.nextInt(5_000_000), 2);
            BigDecimal target = BigDecimal.valueOf(random.nextInt(1_000_000_000), 2);
            RevenueModel model = new RevenueModel(rate, value);

            RevenueModel.Backward needed = model.backward(target);

            BigDecimal meetings = new BigDecimal(needed.meetings());
            assertThat(model.forward(meetings).revenue()).isGreaterThanOrEqualTo(target);
            BigDecimal contracts = new BigDecimal(needed.contracts());
            assertThat(contracts.subtract(BigDecimal.ONE).multiply(value))
                    .isLessThan(target.max(BigDecimal.valueOf(1, 9)));
            if (meetings.signum() > 0) {
                assertThat(meetings.subtract(BigDecimal.ONE).multiply(rate)).isLessThan(contracts);
            }
        }
    }

    @Test
    void rateOfZeroIsNoModel() {
        assertThatThrownBy(() -> new RevenueModel(BigDecimal.ZERO, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new PlanFigures(WrittenPlan.of("""
                context: { avgDealValue: 0 }
                funnel: [{ stage: WON, conversionRateHypothesis: 1.5 }]
                """)).model()).isEmpty();
    }

    @Test
    void hypothesisComesBeforeTheTargetAndTheContext() {
        String plan = """
                context:
                  avgDealValue: 1
                  hypotheses:
                    - { kpi: closing, value: 0.2, validFrom: 2027-01-01 }
                    - { kpi: closing, value: 0.3, validFrom: 2027-02-01 }
                    - { kpi: closing, value: 2, validFrom: 2027-03-01 }
                    - { kpi: part, value: 0.9, validFrom: 2027-04-01 }
                kpis:
                  - { id: part, metric: CLOSE_RATE, scope: { channelId: c }, target: 0.8 }
                  - { id: closing, metric: CLOSE_RATE, target: 0.4 }
                  - { id: value, metric: AVG_DEAL_VALUE, target: 2 }
                """;

        PlanFigures figures = new PlanFigures(WrittenPlan.of(plan));

        assertThat(figures.closeRate().orElseThrow().from()).hasToString("/context/hypotheses/1/value");
        assertThat(figures.avgDealValue().orElseThrow().from()).hasToString("/kpis/2/target");
        assertThat(figures.meetings()).isEmpty();
        assertThat(figures.revenueTarget()).isEmpty();
    }

    @Test
    @DisplayName("Row 24: six stages are solved back over five rates, up to whole cases")
    void funnelIsSolvedBack() {
        FunnelSolution solution =
                FunnelSolution.of(WrittenPlan.example(), BigInteger.valueOf(20), new BigDecimal("0.25"));

        assertThat(solution.missing()).isEmpty();
        assertThat(solution.stages())
                .allSatisfy(stage -> assertThat(stage.stated()).isEqualByComparingTo(new BigDecimal(stage.needed())))
                .extracting(stage -> stage.stage() + " " + stage.needed())
                .containsExactly("VISIT 24000", "LEAD 480", "MQL 240", "SQL 120", "OPPORTUNITY 80", "WON 20");
        assertThat(solution.working()).hasSize(5);
    }

    @Test
    void funnelStopsWhereARateIsMissing() {
        RevenueReport report =
                RevenueReport.of(WrittenPlan.of("""
                context: { avgDealValue: 6000 }
                funnel:
                  - { stage: WON, conversionRateHypothesis: 0.25 }
                  - { stage: OPPORTUNITY, conversionRateHypothesis: 0 }
                """), new RevenueReport.WhatIf(new BigDecimal(120_000), null, null));

        assertThat(report.funnel().stages())
                .extracting(stage -> stage.stage() + " " + stage.needed())
                .endsWith("SQL null", "OPPORTUNITY 80", "WON 20");
        assertThat(report.missing())
                .extracting(missing -> missing.at().toString())
                .containsExactly("/kpis", "/funnel/1/conversionRateHypothesis", "/funnel", "/funnel", "/funnel");
    }

    @Test
    void figuresCanBeTriedOut() {
        RevenueReport report = RevenueReport.of(
                WrittenPlan.example(),
                new RevenueReport.WhatIf(new BigDecimal(121_000), new BigDecimal(5500), new BigDecimal("0.2")));

        assertThat(report.backward())
                .returns(BigInteger.valueOf(22), RevenueModel.Backward::contracts)
                .returns(BigInteger.valueOf(110), RevenueModel.Backward::meetings);
        assertThat(report.forward()).extracting("revenue").isEqualTo(new BigDecimal(88_000));
        assertThat(report.missing()).isEmpty();
    }
}

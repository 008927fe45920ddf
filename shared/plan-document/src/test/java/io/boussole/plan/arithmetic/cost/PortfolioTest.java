package io.boussole.plan.arithmetic.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.arithmetic.WrittenPlan;
import io.boussole.plan.arithmetic.cost.Portfolio.Item;
import io.boussole.plan.arithmetic.cost.Portfolio.Reallocation;
import io.boussole.plan.document.PlanDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortfolioTest {
    private static final PlanDocument PLAN = WrittenPlan.of("""
            period: { start: 2027-01-01, end: 2027-03-31 }
            kpis: [{ id: revenue, metric: SIGNED_REVENUE, target: 120000 }]
            battles:
              - { id: done, status: WON, expectedImpact: 90000, actions: [{ cost: { tool: 100 } }] }
              - { id: lean, expectedImpact: 30000, actions: [{ cost: { tool: 3000 } }] }
              - { id: free, expectedImpact: 500, actions: [{ cost: { tool: 0 } }] }
              - { id: vague, expectedImpact: 500 }
            channels:
              - { id: fair, expectedShare: 0.5, monthlyCost: 1500 }
              - { id: own, expectedShare: 0.5 }
            """);
    private static final Portfolio PORTFOLIO = Portfolio.of(PLAN, LocalDate.of(2026, 12, 31));

    @Test
    @DisplayName("Row 119: stopping a channel shows the freed budget and the best reallocation")
    void stoppedChannelFreesItsCost() {
        Reallocation reallocation = PORTFOLIO.stopping("fair").orElseThrow();

        assertThat(reallocation.freed()).isEqualTo("4500");
        assertThat(Objects.requireNonNull(reallocation.best()).id()).isEqualTo("lean");
        assertThat(reallocation.expectedGain()).isEqualTo("45000");
        assertThat(reallocation.working()).extracting("expression").containsExactly("4500 × 10");
    }

    @Test
    void battlesAndChannelsAreRankedTogether() {
        assertThat(PORTFOLIO.items())
                .extracting(Item::id)
                .containsExactly("free", "done", "fair", "lean", "own", "vague");
    }

    @Test
    void stoppedBattleFreesItsCostForTheChannel() {
        assertThat(Objects.requireNonNull(
                                PORTFOLIO.stopping("lean").orElseThrow().best())
                        .id())
                .isEqualTo("fair");
    }

    @ParameterizedTest
    @DisplayName("Row 119: what is paid already cannot be freed any more; a month begun is a month paid")
    @CsvSource({"2027-01-01, 4500", "2027-01-02, 3000", "2027-02-01, 3000", "2027-03-31, 0", "2027-06-01, 0"})
    void stoppedChannelFreesTheMonthsToCome(LocalDate today, BigDecimal freed) {
        assertThat(Portfolio.of(PLAN, today).stopping("fair").orElseThrow().freed())
                .isEqualByComparingTo(freed);
    }

    @Test
    @DisplayName("Row 37: stopping a battle frees what its undone actions would cost, when all of them say so")
    void stoppedBattleFreesItsUndoneActions() {
        Portfolio portfolio = Portfolio.of(WrittenPlan.of("""
                battles:
                  - id: half
                    actions: [{ doneOn: 2027-01-04, cost: { tool: 100 } }, { cost: { tool: 30, labourHours: 2, hourlyRate: 10 } }]
                  - { id: done, actions: [{ doneOn: 2027-01-04 }] }
                  - { id: hours, actions: [{ cost: { labourHours: 2 } }] }
                  - { id: over, status: LOST, actions: [{ cost: { tool: 100 } }] }
                """), LocalDate.of(2027, 1, 5));

        assertThat(portfolio.stopping("half").orElseThrow().freed()).isEqualTo("50");
        assertThat(portfolio.stopping("done").orElseThrow().freed()).isEqualTo("0");
        assertThat(portfolio.stopping("hours").orElseThrow().freed()).isNull();
        assertThat(portfolio.stopping("over").orElseThrow().freed()).isEqualTo("0");
    }

    @Test
    void unknownCostFreesNothing() {
        assertThat(PORTFOLIO.stopping("vague").orElseThrow().freed()).isNull();
        assertThat(PORTFOLIO.stopping("vague").orElseThrow().best()).isNull();
        assertThat(PORTFOLIO.stopping("nobody")).isEmpty();
    }
}

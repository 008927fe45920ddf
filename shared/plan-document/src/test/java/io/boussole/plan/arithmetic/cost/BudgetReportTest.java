package io.boussole.plan.arithmetic.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.arithmetic.WrittenPlan;
import io.boussole.plan.document.PlanDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BudgetReportTest {
    private static final String TOOLS = """
            period: { start: 2027-01-01, end: 2027-10-31 }
            budget:
              total: 60000
              tools:
                - { name: Crm, monthlyCost: 3900, capabilities: [CRM, Reporting] }
                - { name: Mailer, monthlyCost: 700, capabilities: [EMAIL, reporting] }
                - { name: Scraper, monthlyCost: 400, capabilities: [EMAIL] }
            """;

    @Test
    @DisplayName("Row 69: 500 + 20 h × 50 € + 800 + 1 200 = 3 500 €")
    void actionCostsToolLabourCreativeAndPromotion() {
        BudgetReport report = BudgetReport.of(WrittenPlan.of("""
                battles:
                  - id: b
                    actions:
                      - { id: x, title: Launch, cost: { tool: 500, labourHours: 20, hourlyRate: 50, creative: 800, promotion: 1200 } }
                      - { id: y, title: Later }
                """));

        assertThat(report.total()).isEqualTo("3500");
        assertThat(report.working())
                .extracting(line -> line.label().en() + ": " + line.expression() + " = " + line.result())
                .containsExactly("Launch: 500 + 20 h × 50 + 800 + 1200 = 3500", "Total: 3500 = 3500");
        assertThat(report.missing())
                .extracting(missing -> missing.at().toString())
                .containsExactly("/battles/0/actions/1/cost", "/budget/total");
    }

    @Test
    @DisplayName("Row 70: two tools with one capability in common are flagged")
    void sharedCapabilitiesAreFlagged() {
        assertThat(BudgetReport.of(WrittenPlan.of(TOOLS)).sharedCapabilities())
                .containsExactly(
                        new SharedCapability("EMAIL", List.of("Mailer", "Scraper")),
                        new SharedCapability("REPORTING", List.of("Crm", "Mailer")));
    }

    @Test
    @DisplayName("Row 70: from 50 000 € to 39 000 € is −22.0 %")
    void fewerToolsSave22PerCent() {
        SavingScenario scenario = SavingScenario.without(WrittenPlan.of(TOOLS), Set.of("Mailer", "Scraper"));

        assertThat(scenario.before()).isEqualTo("50000");
        assertThat(scenario.after()).isEqualTo("39000");
        assertThat(scenario.changePct()).contains(new BigDecimal("-22.0"));
        assertThat(scenario.lostCapabilities()).containsExactly("EMAIL");
    }

    @Test
    void nothingSpentIsNotDividedBy() {
        assertThat(SavingScenario.between(BigDecimal.ZERO, BigDecimal.ZERO).changePct())
                .isEmpty();
    }

    @Test
    void exampleStaysWithinItsBudget() {
        BudgetReport report = BudgetReport.of(WrittenPlan.example());

        assertThat(report.total()).isEqualTo("13510");
        assertThat(report.remaining()).contains(new BigDecimal("2490"));
        assertThat(report.missing()).isEmpty();
    }

    @Test
    void monthBegunIsAMonthPaid() {
        PlanDocument plan = WrittenPlan.of("""
                period: { start: 2027-01-15, end: 2027-04-20 }
                channels:
                  - { id: whole, monthlyCost: 100 }
                  - { id: ended, monthlyCost: 100, endedOn: 2027-02-15 }
                  - { id: never, monthlyCost: 100, endedOn: 2027-01-15 }
                """);

        assertThat(BudgetReport.of(plan).channels())
                .extracting(channel -> channel.name() + " " + channel.total())
                .containsExactly("whole 400", "ended 100", "never 0");
    }

    @Test
    void unfinishedCostsAreNamedOnce() {
        assertThat(BudgetReport.of(WrittenPlan.of("""
                channels: [{ id: c, monthlyCost: 100 }, { id: d, monthlyCost: -1 }]
                budget: { total: 1, tools: [{ name: t, monthlyCost: 5 }, { name: u }] }
                """)).missing())
                .extracting(missing -> missing.at().toString())
                .containsExactly("/period", "/channels/1/monthlyCost", "/budget/tools/1/monthlyCost");
    }
}

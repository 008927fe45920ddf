package io.boussole.plan.calculation.rest;

import static io.boussole.plan.calculation.rest.Calculations.get;
import static io.boussole.plan.calculation.rest.Calculations.post;
import static io.boussole.plan.verdict.Verdicts.said;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.boussole.contracts.kpi.KpiVerdict;
import io.boussole.plan.verdict.Verdicts;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Figures of a plan beside what is said of its KPIs. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class JudgedCalculationsTest {
    private static final String PIPELINE = "pipeline.find { it.kpiId == 'opportunities' }.";
    private static final String CUT = "{\"totalBefore\": 50000, \"totalAfter\": 39000, \"cutOn\": \"%s\"}";

    private static final String PLAN = """
            kpis:
              - { id: opportunities, metric: OPPORTUNITIES_CREATED }
              - { id: pipeline, metric: PIPELINE }
              - { id: replies, metric: REPLY_RATE }
              - { id: revenue, metric: SIGNED_REVENUE, target: 120000 }
            battles:
              - { id: lean, kpiId: opportunities, expectedImpact: 30000, actions: [{ id: a, cost: { tool: 3000 } }] }
              - { id: mute, expectedImpact: 20000, actions: [{ id: b, cost: { tool: 4000 } }] }
            channels: [{ id: mail, expectedShare: 0.5, monthlyCost: 10000, target: { kpiId: replies } }]
            period: { start: 2027-01-01, end: 2027-03-31 }
            """;

    @Inject
    Verdicts verdicts;

    private String plan;

    @BeforeEach
    void aPlan() {
        plan = Calculations.draft(PLAN);
    }

    @Test
    @DisplayName("Row 119: the portfolio is ranked with the verdicts")
    void portfolioHasVerdicts() {
        tell("replies", KpiVerdict.UNDER_PERFORMANCE, "2026-10-05T09:00:00Z", 1);
        tell("opportunities", KpiVerdict.UNDER_PERFORMANCE, "2026-10-05T09:00:00Z", 1);
        tell("opportunities", KpiVerdict.NO_DATA, "2026-10-12T09:00:00Z", 2);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get(plan + "/portfolio?stop=mail")
                        .body("items.id", contains("lean", "mute", "mail"))
                        .body("items[0].verdict.verdict", equalTo("NO_DATA"))
                        .body("items[0].verdict.since", equalTo("2026-10-12T09:00:00Z"))
                        .body("items[1]", not(hasKey("verdict")))
                        .body("items[2].verdict.kpiId", equalTo("replies"))
                        .body("items[2].verdict.verdict", equalTo("UNDER_PERFORMANCE"))
                        .body("items[2].verdict.recommendation", equalTo("SLOW_DOWN"))
                        .body("reallocation.best.verdict.verdict", equalTo("NO_DATA")));
    }

    @Test
    @DisplayName("Row 70: a saving shows whether the pipeline under-performed within a quarter after the cut")
    void savingShowsThePipelineSinceTheCut() {
        tell("opportunities", KpiVerdict.ON_TRACK, "2026-02-01T09:00:00Z", 1);
        tell("opportunities", KpiVerdict.WATCH, "2026-05-05T09:00:00Z", 2);
        tell("opportunities", KpiVerdict.UNDER_PERFORMANCE, "2026-06-10T09:00:00Z", 3);
        awaitVerdict("2026-06-01", "UNDER_PERFORMANCE");

        since("2026-03-10").body(PIPELINE + "verdict.verdict", equalTo("WATCH"));
        since("2026-03-10").body("pipeline.find { it.kpiId == 'opportunities' }", not(hasKey("firstUnderPerformance")));
        since("2026-03-11").body(PIPELINE + "firstUnderPerformance.since", equalTo("2026-06-10T09:00:00Z"));
        since("2026-09-01").body(PIPELINE + "firstUnderPerformance.since", equalTo("2026-06-10T09:00:00Z"));
        since("2025-01-01").body("pipeline.find { it.kpiId == 'opportunities' }", not(hasKey("verdict")));
        since("2126-01-01").body("pipeline.find { it.kpiId == 'opportunities' }", not(hasKey("verdict")));
    }

    @Test
    void savingWithoutADayHasNoPipeline() {
        post(plan + "/budget/simulate", "{\"removeTools\": []}").statusCode(200).body("$", not(hasKey("pipeline")));
        since("2026-06-01").body("pipeline.kpiId", contains("opportunities", "pipeline"));
        post(plan + "/budget/simulate", CUT.formatted("2026-06-31")).statusCode(400);
    }

    private void awaitVerdict(String cutOn, String verdict) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> since(cutOn).body(PIPELINE + "verdict.verdict", equalTo(verdict)));
    }

    private ValidatableResponse since(String cutOn) {
        return post(plan + "/budget/simulate", CUT.formatted(cutOn)).statusCode(200);
    }

    private void tell(String kpiId, KpiVerdict verdict, String since, long revision) {
        verdicts.tell(
                TestCaller.EDITOR_OF_A, plan.substring("/plans/".length()), said(kpiId, verdict, since), revision);
    }
}

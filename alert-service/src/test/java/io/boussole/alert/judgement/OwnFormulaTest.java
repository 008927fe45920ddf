package io.boussole.alert.judgement;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A KPI without a metric of the catalogue, which is measured under its own id. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class OwnFormulaTest {
    private static final String KPI = "calls-per-meeting";

    @Inject
    Suite suite;

    @Test
    void showsWhatWasMeasuredAndSaysWhyItIsNotJudged() {
        PlanPublished plan = plan();
        suite.publish(EDITOR_OF_A, plan);
        suite.observe(EDITOR_OF_A, measured(plan));

        JsonPath evaluation = suite.evaluation(EDITOR_OF_A, plan.planId(), KPI, 1);

        assertThat(evaluation.getString("verdict")).isEqualTo("INCONCLUSIVE");
        assertThat(evaluation.getString("text")).contains("a formula of the team's own");
        assertThat(EDITOR_OF_A
                        .given()
                        .get("/dashboard/attainment?planId=" + plan.planId())
                        .jsonPath()
                        .getDouble("kpis[0].observed"))
                .isEqualTo(0.5);
    }

    private static PlanPublished plan() {
        PlanPublished base = PlanFixture.aPlan().published();
        PlanKpi kpi = new PlanKpi(
                KPI,
                null,
                "Calls per meeting",
                PlanKpi.Direction.HIGHER_IS_BETTER,
                BigDecimal.ONE,
                null,
                null,
                null,
                "hugo",
                null,
                null);
        return new PlanPublished(
                base.planId(),
                base.version(),
                base.state(),
                base.name(),
                base.period(),
                base.currency(),
                base.calendar(),
                base.salesCycleDays(),
                base.avgDealValue(),
                base.seasonality(),
                List.of(kpi),
                base.team(),
                base.playbooks(),
                base.publishedAt());
    }

    private static KpiObserved measured(PlanPublished plan) {
        return new KpiObserved(
                plan.planId(),
                plan.version(),
                KPI,
                KPI,
                1,
                MetricKind.RATIO,
                null,
                plan.period().start(),
                plan.period().end(),
                1,
                new BigDecimal("0.5"),
                20,
                List.of(new DailyObservation(plan.period().start(), BigDecimal.TEN, BigDecimal.valueOf(20), 0)),
                plan.publishedAt(),
                plan.publishedAt());
    }
}

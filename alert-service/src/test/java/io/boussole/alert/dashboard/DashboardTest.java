package io.boussole.alert.dashboard;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row 77: three questions, three answers. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class DashboardTest {
    private static final List<String> QUESTIONS = List.of("attainment", "deviations", "corrective-actions");

    @Inject
    Suite suite;

    @Test
    void answersTheThreeQuestions() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        suite.observe(EDITOR_OF_A, plan.opportunities(1, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.OPPORTUNITIES, 1);

        JsonPath attainment = read("attainment", plan.id());
        assertThat(attainment.getString("kpis.find { it.kpiId == 'closing' }.verdict"))
                .isEqualTo("UNDER_PERFORMANCE");
        assertThat(attainment.getDouble("kpis.find { it.kpiId == 'closing' }.observed"))
                .isEqualTo(0.125);
        assertThat(attainment.getDouble("kpis.find { it.kpiId == 'closing' }.pacing"))
                .isEqualTo(0.5);
        assertThat(attainment.getDouble("kpis.find { it.kpiId == 'opportunities' }.attained"))
                .isEqualTo(1);

        JsonPath deviations = read("deviations", plan.id());
        assertThat(deviations.getString("kpis[0].kpiId")).isEqualTo("closing");
        assertThat(deviations.getString("kpis[0].text")).contains("10 of 80");
        assertThat(deviations.getList("alerts")).hasSize(1);
        assertThat(deviations.getList("alerts[0].explains")).isEmpty();

        JsonPath actions = read("corrective-actions", plan.id());
        assertThat(actions.getList("items.ownerId", String.class)).containsExactly("hugo");
        assertThat(actions.getInt("overdue")).isZero();
    }

    @Test
    void showsEverybodyTheirOwn() {
        PlanFixture plan = PlanFixture.aPlan()
                .team(new io.boussole.contracts.plan.PlanMember(
                        "hugo", "Hugo Petit", "aviewer@test", "SALES_REP", null));
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        String address = "/dashboard/corrective-actions?planId=" + plan.id() + "&owner=";

        assertThat(VIEWER_OF_A.given().get(address + "me").jsonPath().getList("items"))
                .hasSize(1);
        assertThat(VIEWER_OF_A.given().get(address + "hugo").jsonPath().getList("items"))
                .hasSize(1);
        assertThat(EDITOR_OF_A.given().get(address + "me").jsonPath().getList("items"))
                .isEmpty();
        ADMIN_OF_B.given().get(address + "hugo").then().statusCode(404);
    }

    /** All three together fit into 64 kB for a plan of fifteen KPIs that all fail. */
    @Test
    void staysSmallForAPlanOfFifteenKpis() {
        PlanPublished plan = fifteenKpis(PlanFixture.aPlan().published());
        suite.publish(EDITOR_OF_A, plan);
        plan.kpis().forEach(kpi -> suite.observe(EDITOR_OF_A, failing(plan, kpi.id())));
        plan.kpis().forEach(kpi -> suite.evaluation(EDITOR_OF_A, plan.planId(), kpi.id(), 1));

        int bytes = QUESTIONS.stream()
                .mapToInt(question -> VIEWER_OF_A
                        .given()
                        .header("Accept-Language", "fr")
                        .get("/dashboard/" + question + "?planId=" + plan.planId())
                        .asString()
                        .getBytes(StandardCharsets.UTF_8)
                        .length)
                .sum();

        assertThat(read("deviations", plan.planId()).getList("kpis")).hasSize(15);
        assertThat(bytes).isLessThan(64 * 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attainment", "deviations"})
    void wantsToKnowOfWhichPlan(String question) {
        assertThat(VIEWER_OF_A.given().get("/dashboard/" + question).statusCode())
                .isEqualTo(400);
    }

    private static JsonPath read(String question, UUID planId) {
        return VIEWER_OF_A
                .given()
                .get("/dashboard/" + question + "?planId=" + planId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static PlanPublished fifteenKpis(PlanPublished plan) {
        List<PlanKpi> kpis = new ArrayList<>();
        for (int i = 1; i <= 15; i++) {
            kpis.add(new PlanKpi(
                    "kpi-" + i,
                    "OPPORTUNITIES_CREATED",
                    "Indicateur suivi par l'équipe numéro " + i,
                    PlanKpi.Direction.HIGHER_IS_BETTER,
                    new BigDecimal("80"),
                    new BigDecimal("64"),
                    null,
                    null,
                    "hugo",
                    "listen",
                    null));
        }
        return new PlanPublished(
                plan.planId(),
                plan.version(),
                plan.state(),
                plan.name(),
                plan.period(),
                plan.currency(),
                plan.calendar(),
                plan.salesCycleDays(),
                plan.avgDealValue(),
                plan.seasonality(),
                kpis,
                plan.team(),
                plan.playbooks(),
                plan.publishedAt());
    }

    private static KpiObserved failing(PlanPublished plan, String kpiId) {
        return new KpiObserved(
                plan.planId(),
                plan.version(),
                kpiId,
                "OPPORTUNITIES_CREATED",
                1,
                MetricKind.COUNT,
                null,
                plan.period().start(),
                plan.period().end(),
                1,
                null,
                1,
                List.of(new DailyObservation(plan.period().start(), BigDecimal.valueOf(40), BigDecimal.ZERO, 0)),
                plan.publishedAt(),
                plan.publishedAt());
    }
}

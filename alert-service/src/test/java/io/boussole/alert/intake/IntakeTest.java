package io.boussole.alert.intake;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.access.TenantScope;
import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.contracts.plan.PlanCalendar;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class IntakeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Suite suite;

    @Inject
    EntityManager database;

    @Test
    void takesTheNewestVersionOfAPlanOnly() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.version(3).closeRate("0.40").published());
        suite.publish(EDITOR_OF_A, plan.version(2).closeRate("0.30").published());
        suite.publish(EDITOR_OF_A, plan.version(3).closeRate("0.40").published());
        suite.publish(EDITOR_OF_A, plan.version(4).closeRate("0.45").published());

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(closing(plan, "reference.value")).isEqualTo("0.45"));
        assertThat(closing(plan, "version")).as("3 and 4 were taken").isEqualTo("2");
    }

    @Test
    void judgesNoMoreOnceThePlanIsClosed() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 20, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);

        suite.publish(EDITOR_OF_A, plan.version(2).closed().published());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                suite.list(EDITOR_OF_A, "/rules", plan.id()).getList("items"))
                        .isEmpty());
        suite.observe(EDITOR_OF_A, plan.closing(2, 0, 80));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(waiting(plan.id())).isZero());

        assertThat(suite.alerts(EDITOR_OF_A, plan.id()).getList("items")).isEmpty();
    }

    @Test
    void setsAsideWhatCouldNeverBeJudgedAndGoesOn() {
        PlanFixture restless = PlanFixture.aPlan();
        PlanFixture good = PlanFixture.aPlan();
        PlanFixture contradictory = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, withoutWorkingDays(restless));
        suite.observe(EDITOR_OF_A, contradictory.closing(1, 90, 80));
        suite.publish(EDITOR_OF_A, good.published());
        suite.observe(EDITOR_OF_A, good.closing(1, 20, 80));

        suite.evaluation(EDITOR_OF_A, good.id(), PlanFixture.CLOSING, 1);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadLetters(restless.id())).isEqualTo(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadLetters(contradictory.id())).isEqualTo(1));
        assertThat(keysOfDeadLetters(OPERATOR_OF_A))
                .anyMatch(key -> key.endsWith(restless.id().toString()))
                .anyMatch(key -> key.contains(contradictory.id().toString()))
                .doesNotHaveDuplicates();
        assertThat(keysOfDeadLetters(ADMIN_OF_B)).isEmpty();
        EDITOR_OF_A.given().get("/dead-letters").then().statusCode(403);
    }

    @Test
    void saysThatNothingWasMeasuredYet() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(suite.list(EDITOR_OF_A, "/evaluations", plan.id())
                                .getList("items.verdict", String.class))
                        .containsExactly("NO_DATA", "NO_DATA", "NO_DATA"));
    }

    private static PlanPublished withoutWorkingDays(PlanFixture plan) {
        PlanPublished published = plan.published();
        PlanCalendar calendar = published.calendar();
        return new PlanPublished(
                published.planId(),
                published.version(),
                published.state(),
                published.name(),
                published.period(),
                published.currency(),
                new PlanCalendar(
                        calendar.country(),
                        calendar.timeZone(),
                        List.of(),
                        calendar.workStart(),
                        calendar.workEnd(),
                        calendar.closures()),
                published.salesCycleDays(),
                published.avgDealValue(),
                published.seasonality(),
                published.kpis(),
                published.team(),
                published.playbooks(),
                published.publishedAt());
    }

    private String closing(PlanFixture plan, String member) {
        return String.valueOf(suite.list(EDITOR_OF_A, "/rules", plan.id())
                .getString("items.find { it.kpiId == 'closing' }." + member));
    }

    /** Page by page, each with one. */
    private static List<String> keysOfDeadLetters(TestCaller caller) {
        List<String> keys = new ArrayList<>();
        @Nullable String token = "";
        while (token != null) {
            JsonPath page = caller.given()
                    .get("/dead-letters?pageSize=1&pageToken=" + token)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            keys.addAll(page.getList("items.key", String.class));
            token = page.getString("nextPageToken");
        }
        return keys;
    }

    private long waiting(UUID planId) {
        return count("select count(*) from pending_evaluation where plan_id = '" + planId + "'");
    }

    private long deadLetters(UUID planId) {
        return count("select count(*) from dead_letter where record_key like '%" + planId + "%'");
    }

    private long count(String query) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(query).getSingleResult()).longValue()));
    }
}

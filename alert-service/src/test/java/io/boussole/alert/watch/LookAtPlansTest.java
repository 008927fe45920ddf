package io.boussole.alert.watch;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.alert.delivery.Outsiders;
import io.boussole.alert.judgement.JudgedPlan;
import io.boussole.calendar.BusinessCalendar;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

/** Plans and observations come over Kafka; alerts are read over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class LookAtPlansTest {
    @Inject
    Suite suite;

    @Inject
    Outsiders outsiders;

    private final Instant now = Clock.systemUTC().instant();
    private final LocalDate today = PlanFixture.today();

    /** Row 68: within one look, to whoever owns the plan; and gone once somebody owns the task. */
    @Test
    void raisesATaskWithoutOwnerUntilItHasOne() {
        PlanOfWork plan = PlanOfWork.of(today.minusDays(20), now).task(null);
        suite.publish(EDITOR_OF_A, plan.published());

        eventually(() ->
                assertThat(alert(plan, "OWNERLESS_TASK").getString("state")).isEqualTo("OPEN"));
        JsonPath action = suite.actions(EDITOR_OF_A, plan.id());
        assertThat(action.getString("items[0].owner.id")).isEqualTo("claire");
        assertThat(action.getString("items[0].title")).isEqualTo("Name an owner: write the messages");
        assertThat(action.getString("items[0].dueOn"))
                .isEqualTo(calendar(plan).plusWorkingDays(today, 1).toString());

        suite.publish(EDITOR_OF_A, plan.next().task("hugo").published());

        eventually(() -> assertThat(alert(plan, "OWNERLESS_TASK").getString("resolution"))
                .isEqualTo("RECOVERED"));
    }

    /** Row 65: the day after; and gone when the plan has it no more. */
    @Test
    void raisesAMilestoneOfYesterdayUntilThePlanDropsIt() {
        PlanOfWork plan = PlanOfWork.of(today.minusDays(20), now).milestone(today.minusDays(1));
        suite.publish(EDITOR_OF_A, plan.published());

        eventually(() -> assertThat(alert(plan, "OVERDUE_MILESTONE").getString("subject"))
                .isEqualTo("milestone/launch"));
        assertThat(alert(plan, "OVERDUE_MILESTONE").getString("text"))
                .startsWith("Lancement was due on")
                .endsWith("and is not done.");

        suite.publish(EDITOR_OF_A, plan.next().milestone(null).published());

        eventually(() -> assertThat(alert(plan, "OVERDUE_MILESTONE").getString("resolution"))
                .isEqualTo("NO_LONGER_WATCHED"));
    }

    /** Nothing else comes: the change itself has the plan looked at. */
    @Test
    void looksAgainWhenARuleIsSwitchedOffAndOn() {
        PlanOfWork plan = PlanOfWork.of(today.minusDays(20), now).task(null);
        suite.publish(EDITOR_OF_A, plan.published());
        eventually(() ->
                assertThat(alert(plan, "OWNERLESS_TASK").getString("state")).isEqualTo("OPEN"));
        String rule = alert(plan, "OWNERLESS_TASK").getString("ruleId");

        OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"enabled\":false,\"reason\":\"Hugo begins on Monday\"}")
                .put("/rules/{id}/overrides", rule)
                .then()
                .statusCode(200);
        eventually(() -> assertThat(alert(plan, "OWNERLESS_TASK").getString("resolution"))
                .isEqualTo("NO_LONGER_WATCHED"));
        assertThat(watches(plan).getList("items.ruleId", String.class)).doesNotContain(rule);

        OPERATOR_OF_A
                .given()
                .header("If-Match", "\"2\"")
                .delete("/rules/{id}/overrides", rule)
                .then()
                .statusCode(200);
        eventually(() ->
                assertThat(watches(plan).getList("items.ruleId", String.class)).contains(rule));
    }

    /** Nobody has an owner again, the time is only up. */
    @Test
    void callsNothingARecoveryThatIsOnlyOver() {
        PlanOfWork plan = PlanOfWork.of(today.minusDays(121), now).task(null);
        PlanOfWork running =
                PlanOfWork.of(today.minusDays(119), now).withId(plan.id()).task(null);
        suite.publish(EDITOR_OF_A, running.published());
        eventually(() ->
                assertThat(alert(plan, "OWNERLESS_TASK").getString("state")).isEqualTo("OPEN"));

        suite.publish(EDITOR_OF_A, plan.next().published());

        eventually(() -> assertThat(alert(plan, "OWNERLESS_TASK").getString("resolution"))
                .isEqualTo("PERIOD_ENDED"));
        assertThat(suite.actions(EDITOR_OF_A, plan.id()).getString("items[0].cancelReason"))
                .isEqualTo("The period is over");
    }

    @Test
    void endsWithThePlan() {
        PlanOfWork plan = PlanOfWork.of(today.minusDays(20), now).task("somebody");
        suite.publish(EDITOR_OF_A, plan.published());
        eventually(() ->
                assertThat(alert(plan, "OWNERLESS_TASK").getString("state")).isEqualTo("OPEN"));

        suite.publish(EDITOR_OF_A, plan.next().closed().published());

        eventually(() -> assertThat(alert(plan, "OWNERLESS_TASK").getString("resolution"))
                .isEqualTo("PERIOD_ENDED"));
        assertThat(watches(plan).getList("items")).isEmpty();
    }

    /** Row 63: n of each cycle, the chance of a false stop, an owner and a day; row 39: not on poor data. */
    @Test
    void asksForADecisionAfterTwoCompleteCyclesOfGoodData() {
        PlanOfWork plan = PlanOfWork.of(today.minusDays(80), now);
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.replies(2, 3, "0.94", now));

        eventually(
                () -> assertThat(watch(plan, "STOP_RULE").getString("reason")).isEqualTo("DATA_DEGRADED"));
        assertThat(watch(plan, "STOP_RULE").getString("text")).contains("data quality is 94%, below 95%");
        assertThat(suite.alerts(EDITOR_OF_A, plan.id()).getList("items")).isEmpty();

        suite.observe(EDITOR_OF_A, plan.replies(3, 3, "0.95", now));

        eventually(
                () -> assertThat(alert(plan, "STOP_RULE").getString("subject")).isEqualTo("channel/cold-email"));
        JsonPath alert = alert(plan, "STOP_RULE");
        assertThat(alert.getMap("circumstances"))
                .containsEntry("cycle1.n", "100")
                .containsEntry("cycle2.value", "0.03")
                .containsEntry("pFalseStop", "0.19008");
        assertThat(alert.getString("text")).contains("by chance alone with a probability of 19.1%");
        JsonPath action = suite.actions(EDITOR_OF_A, plan.id());
        assertThat(action.getString("items[0].title")).isEqualTo("Decide: stop or modify E-mail à froid");
        assertThat(action.getString("items[0].owner.id")).isEqualTo("hugo");
        assertThat(action.getString("items[0].dueOn"))
                .isEqualTo(calendar(plan).plusWorkingDays(today, 5).toString());
    }

    /** Row 86: one owner, who leads sales; who leads customer service is named beside, and told. */
    @Test
    void asksSalesAndServiceTogetherToMendWhatIsPromised() {
        PlanOfWork plan = PlanOfWork.of(today.minusDays(20), now);
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.lostToPromises(1, now));
        eventually(() ->
                assertThat(watch(plan, "BROKEN_PROMISES").getString("state")).isEqualTo("CLEAR"));

        JsonPath endpoint = outsiders.endpoint("EMAIL", plan.id(), Map.of());
        suite.observe(EDITOR_OF_A, plan.lostToPromises(2, now));

        eventually(() -> assertThat(alert(plan, "BROKEN_PROMISES").getMap("circumstances"))
                .containsEntry("value", "0.04")
                .containsEntry("above", "0.02")
                .containsEntry("withOwnerId", "lea"));
        assertThat(outsiders.deliveries(endpoint).getList("items.recipient", String.class))
                .contains("Claire Morel", "Léa Roux");
        JsonPath action = suite.actions(EDITOR_OF_A, plan.id());
        assertThat(action.getString("items[0].owner.id")).isEqualTo("claire");
        assertThat(action.getString("items[0].title"))
                .isEqualTo("Agree on what sales may promise, together with Léa Roux");
        assertThat(action.getString("items[0].dueOn"))
                .isEqualTo(calendar(plan).plusWorkingDays(today, 5).toString());
    }

    private static BusinessCalendar calendar(PlanOfWork plan) {
        return new JudgedPlan(plan.published()).calendar();
    }

    private JsonPath alert(PlanOfWork plan, String kind) {
        return ofKind(suite.alerts(EDITOR_OF_A, plan.id()), kind);
    }

    private JsonPath watch(PlanOfWork plan, String kind) {
        return ofKind(watches(plan), kind);
    }

    private JsonPath watches(PlanOfWork plan) {
        return suite.list(EDITOR_OF_A, "/watches", plan.id());
    }

    private static JsonPath ofKind(JsonPath list, String kind) {
        assertThat(list.getList("items.kind", String.class)).contains(kind);
        return list.setRootPath("items.find { it.kind == '" + kind + "' }");
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }
}

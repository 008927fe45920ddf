package io.boussole.alert.judgement;

import static io.boussole.alert.judgement.FunnelPlan.BOOKED;
import static io.boussole.alert.judgement.FunnelPlan.HELD;
import static io.boussole.alert.judgement.FunnelPlan.START;
import static io.boussole.alert.judgement.FunnelPlan.day;
import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.access.TenantScope;
import io.boussole.alert.Suite;
import io.boussole.alert.rule.RuleCaller;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half of the bookings are missing, and so are the meetings that would have come out of them. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class OneCauseTest {
    @Inject
    Suite suite;

    @Inject
    EntityManager database;

    @Inject
    JudgementQueue queue;

    @SuppressWarnings("NullAway.Init")
    private FunnelPlan plan;

    @BeforeEach
    void aFunnel() {
        plan = FunnelPlan.published(suite, "WEEKLY");
    }

    @Test
    void opensOneAlert() {
        bookingsFallShort();

        JsonPath held = held(1, 26);

        assertThat(held.getString("verdict")).isEqualTo("UNDER_PERFORMANCE");
        assertThat(held.getString("explainedBy.kpiId")).isEqualTo(BOOKED);
        assertThat(held.getString("text")).contains("The shortfall of booked earlier in the funnel accounts for it");
        assertThat(alertedKpis()).containsExactly(BOOKED);
    }

    /** Below 0.90 somebody cleans up, and nothing that is read from such data has a cause of its own. */
    @Test
    void saysThatPoorDataAccountForIt() {
        plan = FunnelPlan.published(suite, "WEEKLY", "CRM");
        plan.heldOfQuality(1, "0.80", day(START, 53));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(alerts().getList("items.kind")).containsExactly("DATA_QUALITY"));

        plan.heldOfQuality(2, "0.80", day(START, 26));

        JsonPath held = suite.evaluation(EDITOR_OF_A, plan.id(), HELD, 2);
        assertThat(held.getString("text"))
                .contains("The data of its source CRM are poor, which accounts for it")
                .doesNotContain("earlier in the funnel");
        assertThat(alerts().getList("items.kind")).containsExactly("DATA_QUALITY");
    }

    @Test
    void quietsTheAlertThatALaterOneAccountsFor() {
        held(1, 26);
        assertThat(alertedKpis()).containsExactly(HELD);

        plan.booked(1, day(START, 60));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(of(HELD, "inhibitedBy")).isNotNull());
    }

    @Test
    void opensNoOtherAlertOnceTheActionIsDone() {
        bookingsFallShort();
        actionIsDone();

        JsonPath held = held(1, 26);

        assertThat(held.getString("verdict")).isEqualTo("UNDER_PERFORMANCE");
        assertThat(held.getString("explainedBy.kpiId")).isEqualTo(BOOKED);
        assertThat(alertedKpis()).containsExactly(BOOKED);
    }

    /** What explains it stands no more, and that is no news on every round. */
    @Test
    void isJudgedOnceADayWhenItsExplanationWasDealtWith() {
        bookingsFallShort();
        assertThat(held(1, 26).getString("explainedBy.kpiId")).isEqualTo(BOOKED);
        actionIsDone();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(queuedByARound()).isZero());
        assertThat(suite.evaluation(EDITOR_OF_A, plan.id(), HELD, 1).getString("explainedBy.kpiId"))
                .isEqualTo(BOOKED);
    }

    /** KPIs of the plan that a round of the daily check finds in want of a judgement, or that wait for one. */
    private long queuedByARound() {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(() -> {
            int unused = queue.addNotJudgedToday();
            return (Long)
                    database.createNativeQuery("select count(*) from pending_evaluation where plan_id = ?1", Long.class)
                            .setParameter(1, plan.id())
                            .getSingleResult();
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CORRECTED", "ACCEPTED_RISK", "RECOVERED"})
    void opensNoOtherAlertOnceItIsResolvedAs(String resolution) {
        bookingsFallShort();
        resolve(resolution);

        JsonPath held = held(1, 26);

        assertThat(held.getString("explainedBy.kpiId")).isEqualTo(BOOKED);
        assertThat(alertedKpis()).containsExactly(BOOKED);
    }

    @Test
    void opensAnotherAlertWhenNobodyDealtWithTheFirst() {
        bookingsFallShort();
        resolve("FALSE_ALARM");

        JsonPath held = held(1, 26);

        assertThat(held.getString("explainedBy")).isNull();
        assertThat(alertedKpis()).containsExactly(HELD, BOOKED);
    }

    @Test
    void opensTheAlertOfWhatWasExplainedOnceTheExplanationIsCalledAFalseAlarm() {
        bookingsFallShort();
        assertThat(held(1, 26).getString("explainedBy.kpiId")).isEqualTo(BOOKED);

        resolve("FALSE_ALARM");

        awaitAnAlertOfItsOwn();
    }

    @Test
    void opensTheAlertOfWhatWasExplainedOnceTheExplanationIsSwitchedOff() {
        bookingsFallShort();
        assertThat(held(1, 26).getString("explainedBy.kpiId")).isEqualTo(BOOKED);

        switchOff(BOOKED);

        awaitAnAlertOfItsOwn();
    }

    private void switchOff(String kpi) {
        RuleCaller.override(RuleCaller.ofKpi(plan.id(), kpi), "{\"enabled\":false,\"reason\":\"no fair this quarter\"}")
                .statusCode(200);
    }

    private void awaitAnAlertOfItsOwn() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(alertedKpis()).containsExactly(HELD, BOOKED));
    }

    @Test
    void opensAnotherAlertForWhatTheFirstDoesNotAccountFor() {
        bookingsFallShort();
        actionIsDone();

        JsonPath held = held(1, 8);

        assertThat(held.getString("explainedBy")).isNull();
        assertThat(alertedKpis()).containsExactly(HELD, BOOKED);
    }

    @Test
    void opensAnotherAlertForAShortfallThatBeganAfterTheFirstWasDealtWith() {
        plan.booked(1, day(START, 20), day(START.plusDays(32), 60));
        suite.evaluation(EDITOR_OF_A, plan.id(), BOOKED, 1);
        actionIsDone();
        JsonPath stillKnown = held(1, 20);
        assertThat(stillKnown.getString("explainedBy.kpiId")).isEqualTo(BOOKED);
        pretendItWasDoneAMonthAgo();

        JsonPath held = held(2, 20);

        assertThat(held.getString("explainedBy")).isNull();
        assertThat(alertedKpis()).containsExactly(HELD, BOOKED);
    }

    @Test
    void letsAnAlertThatWasQuietedSpeakAgainOnceTheFirstIsDealtWith() {
        held(1, 26);
        plan.booked(1, day(START, 60));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(of(HELD, "inhibitedBy")).isNotNull());
        actionIsDone();

        JsonPath held = held(2, 25);

        assertThat(held.getString("explainedBy.kpiId")).isEqualTo(BOOKED);
        assertThat(of(HELD, "inhibitedBy")).isNull();
    }

    private void bookingsFallShort() {
        plan.booked(1, day(START, 60));
        suite.evaluation(EDITOR_OF_A, plan.id(), BOOKED, 1);
        assertThat(alertedKpis()).containsExactly(BOOKED);
    }

    /** All that there are by today came on the first day. */
    private JsonPath held(long revision, long events) {
        plan.held(revision, 0, day(START, events));
        return suite.evaluation(EDITOR_OF_A, plan.id(), HELD, revision);
    }

    private void actionIsDone() {
        String path = "/corrective-actions/" + idOf(BOOKED, suite.actions(EDITOR_OF_A, plan.id()));
        asRead(path).body("{\"status\":\"DONE\"}").patch(path).then().statusCode(200);
        assertThat(of(BOOKED, "resolution")).isEqualTo("CORRECTED");
    }

    private void resolve(String reason) {
        String path = "/alerts/" + idOf(BOOKED, alerts());
        asRead(path)
                .body("{\"reason\":\"" + reason + "\"}")
                .post(path + "/resolve")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification asRead(String path) {
        return EDITOR_OF_A
                .given()
                .contentType("application/json")
                .header("If-Match", EDITOR_OF_A.given().get(path).header("ETag"));
    }

    private void pretendItWasDoneAMonthAgo() {
        TenantScope.run(
                EDITOR_OF_A.tenant(),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> assertThat(database.createNativeQuery(
                                                "update alert set resolved_at = resolved_at - interval '30 days'"
                                                        + " where plan_id = ?1")
                                        .setParameter(1, plan.id())
                                        .executeUpdate())
                                .isEqualTo(1)));
    }

    /** Newest first. */
    private List<String> alertedKpis() {
        return alerts().getList("items.kpiId", String.class);
    }

    private String of(String kpi, String member) {
        return alerts().getString("items.find { it.kpiId == '" + kpi + "' }." + member);
    }

    private static String idOf(String kpi, JsonPath list) {
        return list.getString("items.find { it.kpiId == '" + kpi + "' }.id");
    }

    private JsonPath alerts() {
        return suite.alerts(EDITOR_OF_A, plan.id());
    }
}

package io.boussole.alert.judgement;

import static io.boussole.alert.judgement.FunnelPlan.LEADS;
import static io.boussole.alert.judgement.FunnelPlan.MQLS;
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

/** Half of the leads are missing, and so are the qualified ones that would have come out of them. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class OneCauseTest {
    @Inject
    Suite suite;

    @Inject
    EntityManager database;

    @SuppressWarnings("NullAway.Init")
    private FunnelPlan plan;

    @BeforeEach
    void aFunnel() {
        plan = FunnelPlan.published(suite, "WEEKLY");
    }

    @Test
    void opensOneAlert() {
        leadsFallShort();

        JsonPath mqls = mqls(1, 26);

        assertThat(mqls.getString("verdict")).isEqualTo("UNDER_PERFORMANCE");
        assertThat(mqls.getString("explainedBy.kpiId")).isEqualTo(LEADS);
        assertThat(alertedKpis()).containsExactly(LEADS);
    }

    @Test
    void quietsTheAlertThatALaterOneAccountsFor() {
        mqls(1, 26);
        assertThat(alertedKpis()).containsExactly(MQLS);

        plan.leads(1, day(START, 60));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(of(MQLS, "inhibitedBy")).isNotNull());
    }

    @Test
    void opensNoOtherAlertOnceTheActionIsDone() {
        leadsFallShort();
        actionIsDone();

        JsonPath mqls = mqls(1, 26);

        assertThat(mqls.getString("verdict")).isEqualTo("UNDER_PERFORMANCE");
        assertThat(mqls.getString("explainedBy.kpiId")).isEqualTo(LEADS);
        assertThat(alertedKpis()).containsExactly(LEADS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CORRECTED", "ACCEPTED_RISK", "RECOVERED"})
    void opensNoOtherAlertOnceItIsResolvedAs(String resolution) {
        leadsFallShort();
        resolve(resolution);

        JsonPath mqls = mqls(1, 26);

        assertThat(mqls.getString("explainedBy.kpiId")).isEqualTo(LEADS);
        assertThat(alertedKpis()).containsExactly(LEADS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FALSE_ALARM", "NO_LONGER_WATCHED"})
    void opensAnotherAlertWhenNobodyDealtWithTheFirst(String resolution) {
        leadsFallShort();
        resolve(resolution);

        JsonPath mqls = mqls(1, 26);

        assertThat(mqls.getString("explainedBy")).isNull();
        assertThat(alertedKpis()).containsExactly(MQLS, LEADS);
    }

    @Test
    void opensTheAlertOfWhatWasExplainedOnceTheExplanationIsCalledAFalseAlarm() {
        leadsFallShort();
        assertThat(mqls(1, 26).getString("explainedBy.kpiId")).isEqualTo(LEADS);

        resolve("FALSE_ALARM");

        awaitAnAlertOfItsOwn();
    }

    @Test
    void opensTheAlertOfWhatWasExplainedOnceTheExplanationIsSwitchedOff() {
        leadsFallShort();
        assertThat(mqls(1, 26).getString("explainedBy.kpiId")).isEqualTo(LEADS);

        switchOff(LEADS);

        awaitAnAlertOfItsOwn();
    }

    private void switchOff(String kpi) {
        RuleCaller.override(RuleCaller.ofKpi(plan.id(), kpi), "{\"enabled\":false,\"reason\":\"no fair this quarter\"}")
                .statusCode(200);
    }

    private void awaitAnAlertOfItsOwn() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(alertedKpis()).containsExactly(MQLS, LEADS));
    }

    @Test
    void opensAnotherAlertForWhatTheFirstDoesNotAccountFor() {
        leadsFallShort();
        actionIsDone();

        JsonPath mqls = mqls(1, 8);

        assertThat(mqls.getString("explainedBy")).isNull();
        assertThat(alertedKpis()).containsExactly(MQLS, LEADS);
    }

    @Test
    void opensAnotherAlertForAShortfallThatBeganAfterTheFirstWasDealtWith() {
        plan.leads(1, day(START, 20), day(START.plusDays(32), 40));
        suite.evaluation(EDITOR_OF_A, plan.id(), LEADS, 1);
        actionIsDone();
        JsonPath stillKnown = mqls(1, 20);
        assertThat(stillKnown.getString("explainedBy.kpiId")).isEqualTo(LEADS);
        pretendItWasDoneAMonthAgo();

        JsonPath mqls = mqls(2, 20);

        assertThat(mqls.getString("explainedBy")).isNull();
        assertThat(alertedKpis()).containsExactly(MQLS, LEADS);
    }

    @Test
    void letsAnAlertThatWasQuietedSpeakAgainOnceTheFirstIsDealtWith() {
        mqls(1, 26);
        plan.leads(1, day(START, 60));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(of(MQLS, "inhibitedBy")).isNotNull());
        actionIsDone();

        JsonPath mqls = mqls(2, 25);

        assertThat(mqls.getString("explainedBy.kpiId")).isEqualTo(LEADS);
        assertThat(of(MQLS, "inhibitedBy")).isNull();
    }

    private void leadsFallShort() {
        plan.leads(1, day(START, 60));
        suite.evaluation(EDITOR_OF_A, plan.id(), LEADS, 1);
        assertThat(alertedKpis()).containsExactly(LEADS);
    }

    /** All that there are by today came on the first day. */
    private JsonPath mqls(long revision, long events) {
        plan.mqls(revision, 0, day(START, events));
        return suite.evaluation(EDITOR_OF_A, plan.id(), MQLS, revision);
    }

    private void actionIsDone() {
        String path = "/corrective-actions/" + idOf(LEADS, suite.actions(EDITOR_OF_A, plan.id()));
        asRead(path).body("{\"status\":\"DONE\"}").patch(path).then().statusCode(200);
        assertThat(of(LEADS, "resolution")).isEqualTo("CORRECTED");
    }

    private void resolve(String reason) {
        String path = "/alerts/" + idOf(LEADS, alerts());
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

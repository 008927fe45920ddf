package io.boussole.alert.incident;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.boussole.access.TenantScope;
import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.alert.judgement.JudgementService;
import io.boussole.alert.judgement.KpiKey;
import io.boussole.contracts.Topic;
import io.boussole.testing.EventsOnTopic;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However often and however many at once: one breach, one alert, one corrective action, one event. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class OneAlertTest {
    @Inject
    Suite suite;

    @Inject
    JudgementService judgement;

    @Inject
    EntityManager database;

    @SuppressWarnings("NullAway.Init") // the servers resource fills it
    TestServers servers;

    @Test
    void opensOneForFiftyJudgementsAtOnce() throws Exception {
        PlanFixture plan = aKpiThatIsFine();
        suite.observe(EDITOR_OF_A, plan.closing(2, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 2);
        forgetTheAlert(plan);

        Callable<Boolean> once = () -> judge(plan);
        ExecutorService judges = Executors.newFixedThreadPool(50);
        List<Future<Boolean>> judged =
                judges.invokeAll(IntStream.range(0, 50).mapToObj(i -> once).toList());
        judges.shutdown();

        for (Future<Boolean> future : judged) {
            assertThat(future.get()).isTrue();
        }
        assertOneOfEach(plan);
    }

    @Test
    void opensOneForTheSameObservationManyTimes() {
        PlanFixture plan = aKpiThatIsFine();
        for (int i = 0; i < 20; i++) {
            suite.observe(EDITOR_OF_A, plan.closing(2, 10, 80));
        }
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 2);

        for (int i = 0; i < 5; i++) {
            assertThat(judge(plan)).isTrue();
        }

        assertOneOfEach(plan);
        assertThat(ofPlan(plan)).as("events").isEqualTo(1);
    }

    @Test
    void opensNoSecondOneWhileThingsGetWorse() {
        PlanFixture plan = aKpiThatIsFine();
        suite.observe(EDITOR_OF_A, plan.closing(2, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 2);
        suite.observe(EDITOR_OF_A, plan.closing(3, 10, 90));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 3);

        assertOneOfEach(plan);
        assertThat(suite.alerts(EDITOR_OF_A, plan.id()).getInt("items[0].facts.sampleSize"))
                .as("facts as they were when it opened")
                .isEqualTo(80);
    }

    @Test
    void keepsTheRuleThatOpenedItWhenThePlanChanges() {
        PlanFixture plan = aKpiThatIsFine();
        suite.observe(EDITOR_OF_A, plan.closing(2, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 2);

        PlanFixture changed = plan.version(2).closeRate("0.10");
        suite.publish(EDITOR_OF_A, changed.published());

        awaitClosing(plan, "ruleVersion", "2");
        assertThat(closing(plan, "verdict"))
                .as("what was measured for the plan before")
                .isEqualTo("NO_DATA");
        suite.observe(EDITOR_OF_A, changed.closing(3, 10, 80));
        awaitClosing(plan, "withdrawn", "true");
        assertThat(closing(plan, "verdict"))
                .as("the plan as it is now speaks no more for the alert")
                .isEqualTo("INCONCLUSIVE");
        assertThat(suite.alerts(EDITOR_OF_A, plan.id()).getString("items[0].state"))
                .as("which stands until people say what becomes of it")
                .isEqualTo("OPEN");
        assertThat(suite.alerts(EDITOR_OF_A, plan.id()).getInt("items[0].ruleVersion"))
                .isEqualTo(1);
        assertThat(suite.alerts(EDITOR_OF_A, plan.id()).getString("items[0].facts.reference"))
                .isEqualTo("0.25");
        assertOneOfEach(plan);
    }

    private void awaitClosing(PlanFixture plan, String member, String value) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(closing(plan, member)).isEqualTo(value));
    }

    private String closing(PlanFixture plan, String member) {
        return suite.list(EDITOR_OF_A, "/evaluations", plan.id())
                .getString("items.find { it.kpiId == 'closing' }." + member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner_id = null", "owner_id = ''", "due_on = null", "owner_name = null"})
    void neverBecomesNobodysOrOpenEnded(String change) {
        PlanFixture plan = aKpiThatIsFine();
        suite.observe(EDITOR_OF_A, plan.closing(2, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 2);

        assertThatThrownBy(() -> inTransaction(
                        "update corrective_action set " + change + " where plan_id = '" + plan.id() + "'"))
                .hasStackTraceContaining("violates");
    }

    @Test
    void cannotBeStoredTwiceWhoeverWrites() {
        PlanFixture plan = aKpiThatIsFine();
        suite.observe(EDITOR_OF_A, plan.closing(2, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 2);

        assertThatThrownBy(() -> inTransaction("""
                        insert into alert (tenant_id, id, fingerprint, episode, rule_id, rule_version, plan_id, subject, kpi_id,
                            state, facts, period_start, period_end, opened_at, revision)
                        select tenant_id, gen_random_uuid(), fingerprint || 'next', episode + 1, rule_id, rule_version, plan_id, subject,
                            kpi_id, state, facts, period_start, period_end, opened_at, revision from alert where plan_id = '%s'""".formatted(plan.id()))).hasStackTraceContaining("one_open_alert");
    }

    private PlanFixture aKpiThatIsFine() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 20, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        return plan;
    }

    private boolean judge(PlanFixture plan) {
        KpiKey kpi = new KpiKey(EDITOR_OF_A.tenant(), plan.id(), PlanFixture.CLOSING);
        TenantScope.run(kpi.tenantId(), () -> judgement.judge(kpi));
        return true;
    }

    private void forgetTheAlert(PlanFixture plan) {
        inTransaction("delete from corrective_action where plan_id = '" + plan.id() + "'");
        inTransaction("delete from alert where plan_id = '" + plan.id() + "'");
    }

    private void inTransaction(String statement) {
        TenantScope.run(
                EDITOR_OF_A.tenant(),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> assertThat(
                                        database.createNativeQuery(statement).executeUpdate())
                                .isPositive()));
    }

    private void assertOneOfEach(PlanFixture plan) {
        assertThat(suite.alerts(EDITOR_OF_A, plan.id()).getList("items")).hasSize(1);
        assertThat(suite.actions(EDITOR_OF_A, plan.id()).getList("items")).hasSize(1);
    }

    private long ofPlan(PlanFixture plan) {
        try (EventsOnTopic topic = new EventsOnTopic(servers.bootstrapServers(), Topic.CORRECTIVE_ACTION_CHANGED)) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(count(topic, plan)).isPositive());
            return count(topic, plan);
        }
    }

    private static long count(EventsOnTopic topic, PlanFixture plan) {
        return topic.of(EDITOR_OF_A.tenant()).stream()
                .filter(event -> event.json().contains(plan.id().toString()))
                .count();
    }
}

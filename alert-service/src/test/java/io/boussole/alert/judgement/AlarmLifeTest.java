package io.boussole.alert.judgement;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.KpiWatermark;
import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPeriod;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A plan of ninety days of which sixty are over: alarms, silence, returns, and what an earlier stage accounts for. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class AlarmLifeTest {
    private static final String LEADS = "leads";
    private static final String MQLS = "mqls";
    private static final LocalDate START = PlanFixture.today().minusDays(60);

    @Inject
    Suite suite;

    @Test
    void endsTheAlertWithEvidenceOfAReturn() {
        PlanPublished plan = publish("MONTHLY");
        observe(plan, MQLS, "MQL_COUNT", 1, 20, day(START, 5));
        JsonPath alarmed = suite.evaluation(EDITOR_OF_A, plan.planId(), MQLS, 1);
        observe(plan, MQLS, "MQL_COUNT", 2, 0, day(START, 5), day(START.plusDays(45), 60));

        JsonPath back = suite.evaluation(EDITOR_OF_A, plan.planId(), MQLS, 2);

        assertThat(alarmed.getString("verdict")).isEqualTo("UNDER_PERFORMANCE");
        assertThat(alarmed.getString("recommendation")).isEqualTo("SLOW_DOWN");
        assertThat(back.getString("verdict")).isEqualTo("ON_TRACK");
        assertThat(back.getString("text")).contains("the alert is ended");
        JsonPath alerts = suite.alerts(EDITOR_OF_A, plan.planId());
        assertThat(alerts.getList("items.resolution")).containsExactly("RECOVERED");
    }

    @Test
    void keepsWhatWasSaidWhileTheSourcesAreSilent() {
        PlanPublished plan = publish("DAILY");
        observe(plan, MQLS, "MQL_COUNT", 1, 30, day(START, 40));

        JsonPath silent = suite.evaluation(EDITOR_OF_A, plan.planId(), MQLS, 1);

        assertThat(silent.getString("verdict")).isEqualTo("NO_DATA");
        assertThat(silent.getString("reason")).isEqualTo("SOURCE_SILENT");
        assertThat(silent.getString("stale.verdict")).isNotEqualTo("UNDER_PERFORMANCE");
        assertThat(LocalDate.parse(silent.getString("stale.since")))
                .isAfter(PlanFixture.today().minusDays(30));
        assertThat(silent.getString("text")).startsWith("Its sources have been silent since");
        assertThat(suite.alerts(EDITOR_OF_A, plan.planId()).getList("items")).isEmpty();
    }

    @Test
    void opensOneAlertForOneCause() {
        PlanPublished plan = publish("WEEKLY");
        observe(plan, LEADS, "LEAD_COUNT", 1, 0, day(START, 60));
        JsonPath leads = suite.evaluation(EDITOR_OF_A, plan.planId(), LEADS, 1);
        observe(plan, MQLS, "MQL_COUNT", 1, 0, day(START, 26));

        JsonPath mqls = suite.evaluation(EDITOR_OF_A, plan.planId(), MQLS, 1);

        assertThat(leads.getString("verdict")).isEqualTo("UNDER_PERFORMANCE");
        assertThat(mqls.getString("verdict")).isEqualTo("UNDER_PERFORMANCE");
        assertThat(mqls.getString("explainedBy.kpiId")).isEqualTo(LEADS);
        assertThat(suite.alerts(EDITOR_OF_A, plan.planId()).getList("items.kpiId"))
                .containsExactly(LEADS);
    }

    @Test
    void quietsTheAlertThatALaterOneAccountsFor() {
        PlanPublished plan = publish("WEEKLY");
        observe(plan, MQLS, "MQL_COUNT", 1, 0, day(START, 26));
        suite.evaluation(EDITOR_OF_A, plan.planId(), MQLS, 1);
        assertThat(suite.alerts(EDITOR_OF_A, plan.planId()).getList("items")).hasSize(1);

        observe(plan, LEADS, "LEAD_COUNT", 1, 0, day(START, 60));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(suite.evaluation(EDITOR_OF_A, plan.planId(), MQLS, 1)
                                .getString("explainedBy.kpiId"))
                        .isEqualTo(LEADS));
    }

    @Test
    void endsTheAlertsOfAPlanThatIsClosed() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);

        suite.publish(EDITOR_OF_A, plan.version(2).closed().published());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(suite.alerts(EDITOR_OF_A, plan.id()).getList("items.resolution"))
                                .containsExactly("PERIOD_ENDED"));
    }

    private PlanPublished publish(String cadence) {
        PlanPublished base = PlanFixture.aPlan().published();
        PlanPublished plan = new PlanPublished(
                base.planId(),
                1,
                base.state(),
                base.name(),
                new PlanPeriod(START, START.plusDays(89)),
                base.currency(),
                base.calendar(),
                base.salesCycleDays(),
                base.avgDealValue(),
                base.seasonality(),
                List.of(kpi(LEADS, "LEAD_COUNT", "200", cadence), kpi(MQLS, "MQL_COUNT", "80", cadence)),
                base.team(),
                base.playbooks(),
                base.publishedAt());
        suite.publish(EDITOR_OF_A, plan);
        return plan;
    }

    private static PlanKpi kpi(String id, String metric, String target, String cadence) {
        return new PlanKpi(
                id,
                metric,
                null,
                PlanKpi.Direction.HIGHER_IS_BETTER,
                new BigDecimal(target),
                null,
                null,
                null,
                "hugo",
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(cadence));
    }

    private void observe(
            PlanPublished plan, String kpi, String metric, long revision, int silentFor, DailyObservation... days) {
        Instant now = Clock.systemUTC().instant();
        Instant lastWord = now.minus(Duration.ofDays(silentFor));
        suite.observe(
                EDITOR_OF_A,
                new KpiObserved(
                        plan.planId(),
                        1,
                        kpi,
                        metric,
                        1,
                        MetricKind.COUNT,
                        null,
                        plan.period().start(),
                        plan.period().end(),
                        revision,
                        null,
                        1,
                        List.of(days),
                        lastWord,
                        now,
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        List.of(),
                        List.of(new KpiWatermark(UUID.randomUUID(), lastWord))));
    }

    private static DailyObservation day(LocalDate day, long events) {
        return new DailyObservation(day, BigDecimal.valueOf(events), BigDecimal.ZERO, 0);
    }
}

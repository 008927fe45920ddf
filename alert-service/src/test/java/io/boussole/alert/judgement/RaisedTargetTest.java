package io.boussole.alert.judgement;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiObserved;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan of ninety days of which sixty are over, with as many opportunities as 40 in all of them ask for. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class RaisedTargetTest {
    private static final String KPI = "opportunities";
    private static final LocalDate START = PlanFixture.today().minusDays(60);
    private static final long ON_FORTY = 27;

    @Inject
    Suite suite;

    private final UUID plan = UUID.randomUUID();

    @Test
    void accusesNobodyOfTheTimeBefore() {
        JsonPath onPlan = judged(1, "40");
        JsonPath raised = judged(2, "80");
        JsonPath renamed = judged(3, "80", "Opportunities");

        assertThat(onPlan.getString("verdict")).isNotEqualTo("UNDER_PERFORMANCE");
        assertThat(raised.getString("verdict")).isEqualTo("NOT_MATURE");
        assertThat(raised.getString("facts.from"))
                .isGreaterThanOrEqualTo(PlanFixture.today().minusDays(1).toString());
        assertThat(renamed.getString("verdict")).as("still since the raise").isEqualTo("NOT_MATURE");
        assertThat(suite.alerts(EDITOR_OF_A, plan).getList("items")).isEmpty();
    }

    @Test
    void isNotedForThePeriodAsAWholeWhenItStandsFromTheFirstVersionOn() {
        assertThat(judged(1, "80").getString("verdict")).isEqualTo("UNDER_PERFORMANCE");
        assertThat(suite.alerts(EDITOR_OF_A, plan).getList("items")).hasSize(1);
    }

    @Test
    void leavesAnAlertThatStoodAlready() {
        JsonPath alarmed = judged(1, "80");
        JsonPath raised = judged(2, "100");

        assertThat(alarmed.getString("verdict")).isEqualTo("UNDER_PERFORMANCE");
        assertThat(raised.getString("verdict")).isEqualTo("UNDER_PERFORMANCE");
        assertThat(raised.getBoolean("withdrawn")).isFalse();
    }

    private JsonPath judged(long version, String target) {
        return judged(version, target, null);
    }

    private JsonPath judged(long version, String target, @Nullable String label) {
        suite.publish(EDITOR_OF_A, published(version, target, label));
        suite.observe(EDITOR_OF_A, observed(version));
        return suite.evaluation(EDITOR_OF_A, plan, KPI, version);
    }

    private PlanPublished published(long version, String target, @Nullable String label) {
        PlanPublished base = PlanFixture.aPlan().published();
        PlanKpi kpi = new PlanKpi(
                KPI,
                "OPPORTUNITIES_CREATED",
                label,
                PlanKpi.Direction.HIGHER_IS_BETTER,
                new BigDecimal(target),
                null,
                null,
                null,
                "hugo",
                null,
                null);
        return new PlanPublished(
                plan,
                version,
                base.state(),
                base.name(),
                new PlanPeriod(START, START.plusDays(89)),
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

    private KpiObserved observed(long version) {
        return new KpiObserved(
                plan,
                version,
                KPI,
                "OPPORTUNITIES_CREATED",
                1,
                MetricKind.COUNT,
                null,
                START,
                START.plusDays(89),
                version,
                null,
                1,
                List.of(new DailyObservation(START, BigDecimal.valueOf(ON_FORTY), BigDecimal.ZERO, 0)),
                Clock.systemUTC().instant(),
                Clock.systemUTC().instant());
    }
}

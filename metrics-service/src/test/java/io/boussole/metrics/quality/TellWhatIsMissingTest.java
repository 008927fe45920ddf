package io.boussole.metrics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.access.TenantScope;
import io.boussole.contracts.plan.PlanDataSource;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.http.ProblemException;
import io.boussole.metrics.Plans;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.fact.FactKind;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class TellWhatIsMissingTest extends QualityScene {
    @Test
    void listsWhatIsMissingByOwner() {
        takeDeal(1, "dealstage", "hubspot_owner_id");
        takeDeal(2, "amount", "dealstage", "hubspot_owner_id");
        takeDeal(3, "amount");
        require(FactField.AMOUNT, FactField.OWNER);
        assertThat(issues(null, null))
                .extracting(QualityIssue::factId, QualityIssue::missing)
                .containsExactly(
                        Assertions.tuple("1", List.of(FactField.AMOUNT)),
                        Assertions.tuple("3", List.of(FactField.OWNER)));
        assertThat(issues("77", null)).extracting(QualityIssue::factId).containsExactly("1");
        assertThat(issues("", null)).extracting(QualityIssue::factId).containsExactly("3");
        assertThat(issues(null, FactField.AMOUNT))
                .extracting(QualityIssue::factId)
                .containsExactly("1");
        IssueQuery after =
                new IssueQuery(null, null, null, null, new IssueQuery.Place(FactKind.DEAL, connection.id(), "1"));
        assertThat(TenantScope.call(tenant, () -> quality.issues(tenant, after, 10)))
                .extracting(QualityIssue::factId)
                .containsExactly("3");
    }

    @Test
    @DisplayName("Row 88: the steward of a source is the one of the newest version of an active plan")
    void knowsWhoLooksAfterASource() {
        UUID planId = UUID.randomUUID();
        insertPlan(planId);
        TenantScope.call(tenant, () -> {
            stewards.by(tenant, plan(planId, 1, "lea"));
            stewards.by(tenant, plan(planId, 2, "max"));
            return true;
        });
        assertThat(current().stewards()).containsExactly(new Steward(planId, "CRM", "max"));
    }

    @Test
    @DisplayName("Row 39: what a KPI misses for want of data")
    void tellsWhatAKpiMisses() {
        UUID planId = UUID.randomUUID();
        Instant inThePlan = Instant.parse("2027-02-10T09:00:00Z");
        take(HubSpotEvents.deal(1).created(inThePlan));
        take(HubSpotEvents.deal(1).set("dealstage", "closedwon", inThePlan));
        take(HubSpotEvents.deal(2).set("dealstage", "closedwon", inThePlan.plus(Duration.ofDays(90))));
        require(FactField.AMOUNT, FactField.STAGE);
        List<KpiQuality> kpis = TenantScope.call(tenant, () -> {
            plans.take(tenant, Plans.aQuarter(planId, 1));
            return quality.kpis(tenant, planId);
        });
        KpiQuality revenue = kpis.get(0);
        assertThat(revenue.kinds()).containsExactly(FactKind.DEAL);
        assertThat(revenue.scores().completeness()).isEqualTo(Score.of(2, 4));
        assertThat(revenue.degraded()).isTrue();
        assertThat(revenue.losses())
                .extracting(KpiQuality.Loss::code, KpiQuality.Loss::facts)
                .containsExactly(Assertions.tuple("DEAL_WITHOUT_AMOUNT", 1L));
        KpiQuality opportunities = kpis.get(3);
        assertThat(opportunities.losses())
                .extracting(KpiQuality.Loss::code, KpiQuality.Loss::facts)
                .containsExactly(Assertions.tuple("DEAL_WITHOUT_CREATION", 1L));
    }

    @Test
    void refusesFieldsThatAKindCannotHave() {
        Assertions.assertThatThrownBy(() -> TenantScope.call(
                        tenant,
                        () -> quality.require(
                                tenant, "*", new TreeMap<>(Map.of(FactKind.DEAL, EnumSet.of(FactField.DOMAIN))))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.violations())
                                .extracting("pointer")
                                .containsExactly("/fields/DEAL"));
    }

    private List<QualityIssue> issues(@Nullable String owner, @Nullable FactField field) {
        return TenantScope.call(
                tenant, () -> quality.issues(tenant, new IssueQuery(null, null, field, owner, null), 10));
    }

    private void insertPlan(UUID planId) {
        TenantScope.call(
                tenant,
                () -> database.update(
                        "insert into measured_plan (tenant_id, plan_id, version, state, name, period_start, period_end,"
                                + " time_zone, currency)"
                                + " values (?, ?, 2, 'ACTIVE', 'P', '2027-01-01', '2027-03-31', 'UTC', 'EUR')",
                        parameters -> parameters.put(tenant).put(planId)));
    }

    private static PlanPublished plan(UUID planId, long version, String steward) {
        PlanPublished plan = Plans.aQuarter(planId, version);
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
                plan.kpis(),
                plan.team(),
                plan.playbooks(),
                plan.publishedAt(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new PlanDataSource("CRM", steward)),
                null,
                null,
                null);
    }
}

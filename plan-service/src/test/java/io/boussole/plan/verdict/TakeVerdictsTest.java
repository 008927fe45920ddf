package io.boussole.plan.verdict;

import static io.boussole.plan.verdict.Verdicts.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.access.TenantScope;
import io.boussole.contracts.kpi.KpiVerdict;
import io.boussole.plan.lifecycle.rest.Plans;
import io.boussole.plan.relaunch.rest.Relaunches;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class TakeVerdictsTest {
    private static final String KPI = "reply-cold";
    private static final String FIRST = "2026-10-05T09:00:00Z";
    private static final String SECOND = "2026-10-12T09:00:00Z";
    private static final String THIRD = "2026-10-19T09:00:00Z";

    @Inject
    Verdicts verdicts;

    @Inject
    EntityManager database;

    private String plan;

    @BeforeEach
    void aPlan() {
        plan = Plans.active();
    }

    @Test
    @DisplayName("Row 120: a plan that goes off track gets a relaunch checklist, begun by the system")
    void checklistIsGenerated() {
        tell(KpiVerdict.UNDER_PERFORMANCE, FIRST, 1);

        awaitOffTrackSince(FIRST);
        JsonPath checklists = checklists();
        assertThat(checklists.getList("items")).hasSize(1);
        assertThat(checklists.getString("items[0].createdBy")).isEqualTo("boussole");
        assertThat(checklists.getString("items[0].next")).isEqualTo("DATA_QUALITY");
        assertThat(checklists.getString("items[0].reason")).isEqualTo("The plan is off track. Alert on: reply-cold");
        assertThat(Plans.EDITOR
                        .given()
                        .header("Accept-Language", "fr")
                        .get(path())
                        .jsonPath()
                        .getString("items[0].reason"))
                .isEqualTo("Le plan décroche. Alerte sur : reply-cold");
        assertThat(Plans.get(plan).jsonPath().getLong("revision"))
                .as("nobody changed the plan")
                .isEqualTo(2);
    }

    @Test
    void oneSpellHasOneChecklist() {
        tell(KpiVerdict.UNDER_PERFORMANCE, FIRST, 1);
        awaitOffTrackSince(FIRST);
        Relaunches.finish(checklist());
        tell(KpiVerdict.RECOVERING, SECOND, 2);
        verdicts.tell(Plans.EDITOR, plan, said(KPI, KpiVerdict.NO_DATA, SECOND, FIRST), 3);
        tell(KpiVerdict.UNDER_PERFORMANCE, SECOND, 4);
        awaitTold(4);
        assertThat(checklists().getList("items")).hasSize(1);
        assertThat(offTrackSince()).isEqualTo(FIRST);

        tell(KpiVerdict.ON_TRACK, SECOND, 5);
        awaitOffTrackSince(null);
        tell(KpiVerdict.UNDER_PERFORMANCE, THIRD, 6);

        awaitOffTrackSince(THIRD);
        assertThat(checklists().getList("items.createdBy")).containsExactly("boussole", "boussole");
    }

    @Test
    void endsWithTheAlertThoughTheVerdictStays() {
        tell(KpiVerdict.UNDER_PERFORMANCE, FIRST, 1);
        awaitOffTrackSince(FIRST);
        Relaunches.finish(checklist());

        verdicts.tell(Plans.EDITOR, plan, said(KPI, KpiVerdict.UNDER_PERFORMANCE, FIRST, null), 2);
        awaitOffTrackSince(null);

        verdicts.tell(Plans.EDITOR, plan, said(KPI, KpiVerdict.UNDER_PERFORMANCE, FIRST, THIRD), 3);
        awaitOffTrackSince(THIRD);
        assertThat(checklists().getList("items")).hasSize(2);
    }

    @Test
    void nothingIsGeneratedBesideAnOpenChecklist() {
        Plans.EDITOR
                .given()
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Closing sous 20 %\"}")
                .post(path())
                .then()
                .statusCode(201);

        tell(KpiVerdict.UNDER_PERFORMANCE, FIRST, 1);

        awaitOffTrackSince(FIRST);
        assertThat(checklists().getList("items.reason")).containsExactly("Closing sous 20 %");
    }

    @Test
    void olderAndRepeatedVerdictsChangeNothing() {
        tell(KpiVerdict.ON_TRACK, SECOND, 3);
        tell(KpiVerdict.UNDER_PERFORMANCE, FIRST, 2);
        tell(KpiVerdict.UNDER_PERFORMANCE, FIRST, 2);
        tell(KpiVerdict.NOT_MATURE, FIRST, 1);

        awaitTold(1);
        assertThat(offTrackSince()).isNull();
        assertThat(checklists().getList("items")).isEmpty();
        assertThat(told(Plans.EDITOR, plan)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void closedPlanIsNotSetGoingAgain() {
        Plans.close(plan).then().statusCode(200);

        tell(KpiVerdict.UNDER_PERFORMANCE, FIRST, 1);

        awaitTold(1);
        assertThat(offTrackSince()).isNull();
        assertThat(checklists().getList("items")).isEmpty();
    }

    @Test
    void planThatIsClosedIsNoLongerOffTrack() {
        tell(KpiVerdict.UNDER_PERFORMANCE, FIRST, 1);
        awaitOffTrackSince(FIRST);

        Plans.close(plan).then().statusCode(200);

        assertThat(offTrackSince()).isNull();
    }

    @Test
    void anotherTenantSaysNothingOfThePlan() {
        verdicts.tell(TestCaller.ADMIN_OF_B, plan, said(KPI, KpiVerdict.UNDER_PERFORMANCE, FIRST), 1);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(deadLetters(TestCaller.ADMIN_OF_B))
                        .contains(TestCaller.ADMIN_OF_B.tenant() + "/" + plan + "/" + KPI));
        assertThat(offTrackSince()).isNull();
        assertThat(told(Plans.EDITOR, plan)).isEmpty();
        assertThat(told(TestCaller.ADMIN_OF_B, plan)).isEmpty();
    }

    @Test
    void databaseAloneKeepsTenantsApart() {
        tell(KpiVerdict.ON_TRACK, FIRST, 1);
        awaitTold(1);

        assertThat(told(TestCaller.ADMIN_OF_B, plan)).isEmpty();
    }

    @Test
    void whatIsNoVerdictIsSetAsideAndHoldsNothingUp() {
        String noVerdict = plan + "/incomplete";
        verdicts.tell(TestCaller.OPERATOR_OF_A, plan + "/nonsense", Map.of("planId", 7));
        verdicts.tell(
                TestCaller.OPERATOR_OF_A,
                noVerdict,
                Map.of("planId", UUID.fromString(plan), "kpiId", KPI, "revision", 1));
        tell(KpiVerdict.UNDER_PERFORMANCE, FIRST, 2);

        awaitOffTrackSince(FIRST);
        String tenant = TestCaller.OPERATOR_OF_A.tenant() + "/";
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(deadLetters(TestCaller.OPERATOR_OF_A))
                        .contains(tenant + plan + "/nonsense", tenant + noVerdict));
        assertThat(told(Plans.EDITOR, plan)).containsExactly(2L);
    }

    private void tell(KpiVerdict verdict, String since, long revision) {
        verdicts.tell(Plans.EDITOR, plan, said(KPI, verdict, since), revision);
    }

    private void awaitOffTrackSince(@Nullable String since) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(offTrackSince()).isEqualTo(since));
    }

    private void awaitTold(long revision) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(Plans.EDITOR, plan)).contains(revision));
    }

    private @Nullable String offTrackSince() {
        return Plans.get(plan).then().statusCode(200).extract().path("offTrackSince");
    }

    private String path() {
        return "/plans/" + plan + "/relaunch-checklists";
    }

    private JsonPath checklists() {
        return Plans.EDITOR.given().get(path()).then().statusCode(200).extract().jsonPath();
    }

    private String checklist() {
        return path() + "/" + checklists().getString("items[0].id");
    }

    private static List<String> deadLetters(TestCaller caller) {
        return caller.given()
                .get("/dead-letters?pageSize=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.key", String.class);
    }

    /** By SQL that forgets the tenant. */
    @SuppressWarnings("unchecked")
    private List<Long> told(TestCaller caller, String planId) {
        return TenantScope.call(
                caller.tenant(),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery(
                                        "select revision from kpi_verdict where plan_id = :plan order by revision",
                                        Long.class)
                                .setParameter("plan", UUID.fromString(planId))
                                .getResultList()));
    }
}

package io.boussole.alert.incident;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.boussole.access.TenantScope;
import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.alert.judgement.JudgementService;
import io.boussole.alert.judgement.KpiKey;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.AlertRuleService;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.http.Text;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows 64, 68, 93 and 94: the seven invariants of alerts, each under its number. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class IncidentInvariantsTest {
    @Inject
    Suite suite;

    @Inject
    IncidentService incidents;

    @Inject
    AlertRuleService rules;

    @Inject
    JudgementService judgement;

    @Inject
    Departures departures;

    @Inject
    AlertRepository alerts;

    @Inject
    EntityManager database;

    @SuppressWarnings("NullAway.Init")
    private Breached breached;

    @BeforeEach
    void aBreach() {
        breached = Breached.of(suite, PlanFixture.aPlan());
    }

    @Test
    void invariant1OneOpenAlertOfARuleUnderFiftyConcurrentOpeningsAndReplays() throws Exception {
        List<Optional<UUID>> replays = atOnce(() -> open(1));
        assertThat(replays).containsOnly(Optional.of(breached.alertId()));

        breached.post("resolve", "{\"reason\":\"CORRECTED\"}").statusCode(200);
        assertThat(atOnce(() -> open(1))).as("a replay of what has ended").containsOnly(Optional.empty());
        List<Optional<UUID>> next = atOnce(() -> open(2));

        assertThat(next).doesNotContain(Optional.empty());
        assertThat(next.stream().distinct()).hasSize(1);
        assertThat(openAlerts()).isEqualTo(1);
    }

    @Test
    void invariant2AnAlertComesWithAnActionThatHasAnOwnerAndADateOrNotAtAll() {
        breached.post("resolve", "{\"reason\":\"CORRECTED\"}").statusCode(200);

        TenantScope.run(EDITOR_OF_A.tenant(), () -> {
            QuarkusTransaction.begin();
            assertThat(incidents.open(breach(2), now())).isPresent();
            QuarkusTransaction.rollback();
        });
        assertThat(openAlerts()).isZero();
        assertThat(suite.actions(EDITOR_OF_A, breached.plan().id()).getList("items"))
                .hasSize(1);

        assertThat(open(2)).isPresent();
        JsonPath actions = suite.actions(EDITOR_OF_A, breached.plan().id());
        assertThat(actions.getList("items")).hasSize(2);
        assertThat(actions.getList("items.owner.id", String.class)).doesNotContainNull();
        assertThat(actions.getList("items.dueOn", String.class)).doesNotContainNull();
    }

    @Test
    void invariant3AnOwnerWhoLeavesIsReplacedByTheDriverElseThePlansOwnerElseTheEndOfEscalation() {
        PlanMember gone = Teams.member("hugo", "SALES_REP", "claire", PlanFixture.today());
        PlanMember driver = Teams.member("lea", "SALES_REP", "claire", null);
        PlanMember director = Teams.member("claire", "SALES_DIRECTOR", null, null);
        PlanFixture plan = breached.plan();

        leave(Teams.of(plan.version(2).published())
                .team(gone, driver, director)
                .owner("claire")
                .battle(PlanFixture.CLOSING, "lea"));
        breached.action().body("owner.id", equalTo("lea"));

        PlanMember driverGone = Teams.member("lea", "SALES_REP", "claire", PlanFixture.today());
        leave(Teams.of(plan.version(3).published())
                .team(gone, driverGone, director)
                .owner("claire")
                .battle(PlanFixture.CLOSING, "lea"));
        breached.action().body("owner.id", equalTo("claire"));

        PlanMember directorGone = Teams.member("claire", "SALES_DIRECTOR", null, PlanFixture.today());
        PlanMember head = Teams.member("head", "CEO", null, null);
        leave(Teams.of(plan.version(4).published()).team(gone, driverGone, directorGone, head));
        breached.action().body("owner.id", equalTo("head"));
        assertThat(breached.history()).containsExactly("OPENED", "REASSIGNED", "REASSIGNED", "REASSIGNED");
    }

    private void leave(Teams plan) {
        suite.publish(EDITOR_OF_A, plan.published());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Breached.run(() -> departures.ofOwner(breached.actionId(), now()));
            String owner = breached.action().extract().path("owner.id");
            assertThat(plan.team())
                    .filteredOn(member -> member.id().equals(owner))
                    .singleElement()
                    .satisfies(member -> assertThat(Succession.isThere(member, PlanFixture.today()))
                            .isTrue());
        });
    }

    @Test
    void invariant4ASilenceStopsNoEvaluationAndIsInTheHistory() {
        breached.post("silence", "{\"until\":\"" + now().plus(Duration.ofDays(3)) + "\",\"reason\":\"trade fair\"}")
                .statusCode(200);

        suite.observe(EDITOR_OF_A, breached.plan().closing(2, 11, 85));
        JsonPath evaluation = suite.evaluation(EDITOR_OF_A, breached.plan().id(), PlanFixture.CLOSING, 2);

        assertThat(evaluation.getInt("facts.sampleSize")).isEqualTo(85);
        assertThat(breached.history()).contains("SILENCED");
    }

    @Test
    void invariant5AnEditedRuleLeavesTheOpenEpisodeWithTheOldVersion() {
        suite.publish(EDITOR_OF_A, breached.plan().version(2).closeRate("0.30").published());
        suite.observe(EDITOR_OF_A, breached.plan().version(2).closing(2, 10, 80));
        suite.evaluation(EDITOR_OF_A, breached.plan().id(), PlanFixture.CLOSING, 2);

        breached.alert().body("ruleVersion", equalTo(1)).body("facts.reference", equalTo(0.25f));
        assertThat(openAlerts()).isEqualTo(1);
    }

    @Test
    void invariant6TheSameEvaluationFiftyTimesAtOnceComesToTheSame() throws Exception {
        JsonPath before = suite.evaluation(EDITOR_OF_A, breached.plan().id(), PlanFixture.CLOSING, 1);
        KpiKey kpi = new KpiKey(EDITOR_OF_A.tenant(), breached.plan().id(), PlanFixture.CLOSING);

        List<Boolean> judged = atOnce(() -> {
            TenantScope.run(kpi.tenantId(), () -> judgement.judge(kpi));
            return true;
        });

        assertThat(judged).containsOnly(true);
        JsonPath after = suite.evaluation(EDITOR_OF_A, breached.plan().id(), PlanFixture.CLOSING, 1);
        assertThat(after.<Object>get("facts")).isEqualTo(before.<Object>get("facts"));
        assertThat(after.getString("verdictSince")).isEqualTo(before.getString("verdictSince"));
        assertThat(openAlerts()).isEqualTo(1);
        assertThat(breached.history()).containsExactly("OPENED");
    }

    @Test
    void invariant7AnUpstreamAlertQuietsWhatItExplainsUntilItEnds() {
        UUID upstream = upstream();

        Breached.run(() -> incidents.inhibit(rule(), upstream));
        Breached.run(() -> incidents.inhibit(rule(), upstream));
        breached.alert().body("inhibitedBy", equalTo(upstream.toString()));
        EDITOR_OF_A
                .given()
                .get("/alerts?inhibited=true&planId=" + breached.plan().id())
                .then()
                .body("items", hasSize(1));

        Breached.run(this::recoverUpstream);
        breached.alert().body("inhibitedBy", nullValue()).body("state", equalTo("OPEN"));
        Breached.run(() -> incidents.inhibit(rule(), upstream));
        breached.alert().body("inhibitedBy", nullValue());
        assertThat(breached.history()).containsExactly("OPENED", "INHIBITED", "RELEASED");
    }

    @Test
    void anAlertThatEndsWhileItQuietsAnotherQuietsNone() throws Exception {
        UUID upstream = upstream();
        ExecutorService other = Executors.newSingleThreadExecutor();

        Future<?> inhibited = inTransaction(() -> {
            recoverUpstream();
            Future<?> quieting = other.submit(() -> Breached.run(() -> {
                assertThat(incidents.standing(breached.plan().id()))
                        .extracting(StandingAlert::id)
                        .contains(upstream);
                incidents.inhibit(rule(), upstream);
            }));
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> quieting.isDone() || somebodyWaitsForThisTransaction());
            return quieting;
        });
        inhibited.get();
        other.shutdown();

        breached.alert().body("inhibitedBy", nullValue());
    }

    /** The alert of a KPI earlier in the funnel. */
    private UUID upstream() {
        suite.observe(EDITOR_OF_A, breached.plan().opportunities(1, 40));
        suite.evaluation(EDITOR_OF_A, breached.plan().id(), PlanFixture.OPPORTUNITIES, 1);
        return inTransaction(() -> incidents.standing(breached.plan().id()).stream()
                .filter(alert -> alert.subject().equals(PlanFixture.OPPORTUNITIES))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private void recoverUpstream() {
        incidents.recover(
                rules.current(breached.plan().id(), AlertKind.UNDER_PERFORMANCE, PlanFixture.OPPORTUNITIES)
                        .orElseThrow(),
                plan(),
                now());
    }

    /** Asks within the transaction that holds the locks. */
    private boolean somebodyWaitsForThisTransaction() {
        return (Boolean) database.createNativeQuery(
                        "select exists (select 1 from pg_locks"
                                + " where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))",
                        Boolean.class)
                .getSingleResult();
    }

    @Test
    void keepsQuietForThePeriodAboutARiskThatWasAccepted() {
        breached.post("resolve", "{\"reason\":\"ACCEPTED_RISK\"}").statusCode(200);

        int episode = inTransaction(() -> incidents.episode(rule(), plan()).number());
        assertThat(episode).isEqualTo(1);
        assertThat(open(1)).isEmpty();
        assertThat(openAlerts()).isZero();
    }

    private Optional<UUID> open(int episode) {
        return inTransaction(() -> incidents.open(breach(episode), now()));
    }

    private Breach breach(int episode) {
        Alert first = alerts.byId(breached.alertId()).orElseThrow();
        return new Breach(
                rule(),
                plan(),
                episode,
                first.grounds().facts(),
                Map.of(),
                new Task(
                        new Text("Listen", "Écouter"),
                        plan().team().get(0),
                        PlanFixture.today().plusDays(9),
                        null,
                        List.of()));
    }

    private AlertRule rule() {
        return rules.current(breached.plan().id(), AlertKind.UNDER_PERFORMANCE, PlanFixture.CLOSING)
                .orElseThrow();
    }

    private PlanPublished plan() {
        return breached.plan().published();
    }

    private long openAlerts() {
        return inTransaction(() -> incidents.standing(breached.plan().id()).stream()
                .filter(alert -> alert.subject().equals(PlanFixture.CLOSING))
                .count());
    }

    private static <T> T inTransaction(java.util.function.Supplier<T> work) {
        return Breached.inTransaction(work);
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(50);
        List<Future<T>> futures =
                threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> work).toList());
        threads.shutdown();
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}

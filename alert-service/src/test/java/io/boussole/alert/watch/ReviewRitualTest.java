package io.boussole.alert.watch;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.access.TenantScope;
import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.alert.incident.IncidentService;
import io.boussole.alert.rule.AlertRuleService;
import io.boussole.testing.MutableClock;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Row 17, on a clock that the test sets. The plan's period is so far ahead that the service's own loop, on the real clock, finds nothing
 * to say; 4 January 2199 is a Friday.
 */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class ReviewRitualTest {
    private static final Instant REVIEWED = at("2199-01-04", 10);

    @Inject
    Suite suite;

    @Inject
    EntityManager database;

    @Inject
    WatchQueue queue;

    @Inject
    FindingLog log;

    @Inject
    AlertRuleService rules;

    @Inject
    IncidentService incidents;

    private final MutableClock clock = new MutableClock(REVIEWED);
    private final PlanOfWork plan = PlanOfWork.of(LocalDate.parse("2199-01-01"), REVIEWED);

    @SuppressWarnings("NullAway.Init")
    private WatchService watches;

    @BeforeEach
    void aPlanThatTheLoopHasSeen() {
        watches = new WatchService(queue, new WatchInputs(database, clock), log, rules, incidents);
        suite.publish(EDITOR_OF_A, plan.published());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                suite.list(EDITOR_OF_A, "/watches", plan.id()).getList("items"))
                        .isNotEmpty());
    }

    @Test
    void isMissedAtTheHourAndNotASecondBefore() {
        lookAt(at("2199-01-11", 18).minusSeconds(1));
        assertThat(alerts()).isEmpty();

        lookAt(at("2199-01-11", 18));
        assertThat(alerts()).containsExactly("STALE_PLAN");

        lookAt(at("2199-01-11", 18).plusSeconds(1));
        lookAt(at("2199-01-14", 9));
        assertThat(alerts()).as("however often one looks").containsExactly("STALE_PLAN");
        assertThat(suite.actions(EDITOR_OF_A, plan.id()).getString("items[0].owner.id"))
                .isEqualTo("claire");
    }

    /** A review leaves the plan's version as it is; a change raises it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isMadeUpForByAReviewOrAChange(boolean changed) {
        lookAt(at("2199-01-11", 18));
        PlanOfWork reviewed = plan.reviewed(at("2199-01-14", 9));

        suite.publish(EDITOR_OF_A, (changed ? reviewed.next() : reviewed).published());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(suite.alerts(EDITOR_OF_A, plan.id()).getString("items[0].resolution"))
                                .isEqualTo("RECOVERED"));
        lookAt(at("2199-01-14", 10));
        assertThat(alerts()).as("the review is known").hasSize(1);
    }

    @Test
    void isMissedOnceByTwentyLooksAtOnce() throws Exception {
        clock.set(at("2199-01-11", 18));
        Callable<Boolean> once = () -> look();
        ExecutorService lookers = Executors.newFixedThreadPool(20);
        List<Future<Boolean>> looks =
                lookers.invokeAll(IntStream.range(0, 20).mapToObj(i -> once).toList());
        lookers.shutdown();

        for (Future<Boolean> done : looks) {
            assertThat(done.get()).isTrue();
        }
        assertThat(alerts()).containsExactly("STALE_PLAN");
    }

    private void lookAt(Instant now) {
        clock.set(now);
        assertThat(look()).isTrue();
    }

    private boolean look() {
        PlanKey key = new PlanKey(EDITOR_OF_A.tenant(), plan.id());
        TenantScope.run(key.tenantId(), () -> QuarkusTransaction.requiringNew().run(() -> watches.look(key)));
        return true;
    }

    private List<String> alerts() {
        return suite.alerts(EDITOR_OF_A, plan.id()).getList("items.kind");
    }

    private static Instant at(String day, int hour) {
        return LocalDate.parse(day)
                .atTime(LocalTime.of(hour, 0))
                .atZone(PlanFixture.PARIS)
                .toInstant();
    }
}

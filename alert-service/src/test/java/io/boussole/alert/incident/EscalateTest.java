package io.boussole.alert.incident;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows 14 and 64: what nobody answers goes up, each step once. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class EscalateTest {
    /** Longer than the whole ladder, whatever the weekday and the holidays. */
    private static final Duration LONG = Duration.ofDays(40);

    @Inject
    Suite suite;

    @Inject
    Escalations escalations;

    @Inject
    DueIncidents due;

    @SuppressWarnings("NullAway.Init")
    private Breached breached;

    @BeforeEach
    void aBreach() {
        breached = Breached.of(suite, PlanFixture.aPlan());
    }

    @Test
    void goesUpOnceAStepHoweverManyLook() throws Exception {
        Instant later = later();
        Callable<Boolean> look = () -> Breached.inTransaction(() -> {
            escalations.ofAlert(breached.alertId(), later);
            return true;
        });
        ExecutorService instances = Executors.newFixedThreadPool(15);
        List<Future<Boolean>> looks =
                instances.invokeAll(IntStream.range(0, 50).mapToObj(i -> look).toList());
        instances.shutdown();
        for (Future<Boolean> done : looks) {
            assertThat(done.get()).isTrue();
        }

        assertThat(breached.history()).containsExactly("OPENED", "ESCALATED", "ESCALATED");
        breached.alert().body("escalationStep", equalTo(2)).body("state", equalTo("OPEN"));
        JsonPath history = historyOf();
        assertThat(history.getList("items.details.to", String.class)).contains("MANAGER", "PLAN_OWNER");
        assertThat(history.getString("items[1].details.memberId")).isEqualTo("claire");
    }

    @Test
    void staysWhereItIsBeforeAWorkingDayHasPassed() {
        Breached.run(
                () -> escalations.ofAlert(breached.alertId(), Clock.systemUTC().instant()));

        assertThat(breached.history()).containsExactly("OPENED");
    }

    @Test
    void isFoundWhenItIsDue() {
        assertThat(foundAt(Clock.systemUTC().instant())).isFalse();
        assertThat(foundAt(later())).isTrue();

        breached.post("acknowledge", "").statusCode(200);
        assertThat(foundAt(later())).as("acknowledged").isFalse();
    }

    private boolean foundAt(Instant now) {
        return io.boussole.access.TenantScope.allTenants(() -> io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .call(() -> due.alerts(now).stream().anyMatch(one -> one.id().equals(breached.alertId()))));
    }

    @Test
    void goesNoFurtherOnceSomebodyHasSeenIt() {
        breached.post("acknowledge", "").statusCode(200);

        Breached.run(() -> escalations.ofAlert(breached.alertId(), later()));

        assertThat(breached.history()).containsExactly("OPENED", "ACKNOWLEDGED");
    }

    @Test
    void standsStillWhileItIsSilenced() {
        Instant until = Clock.systemUTC().instant().plus(Duration.ofDays(80));
        breached.post("silence", "{\"until\":\"" + until + "\",\"reason\":\"holidays\"}")
                .statusCode(200);

        Breached.run(() -> escalations.ofAlert(breached.alertId(), later()));
        assertThat(breached.history()).containsExactly("OPENED", "SILENCED");

        breached.post("unsilence", "{}").statusCode(200);
        Breached.run(() -> escalations.ofAlert(breached.alertId(), later()));
        assertThat(breached.history()).containsExactly("OPENED", "SILENCED", "UNSILENCED", "ESCALATED", "ESCALATED");
    }

    @Test
    void takesAnOverdueActionUpAndSaysSoOnce() {
        breached.post("acknowledge", "").statusCode(200);
        for (int i = 0; i < 3; i++) {
            Breached.run(() -> escalations.ofAction(breached.actionId(), later()));
        }

        assertThat(breached.history())
                .containsExactly("OPENED", "ACKNOWLEDGED", "ACTION_OVERDUE", "ESCALATED", "ESCALATED");
        breached.action().body("escalationStep", equalTo(2));
    }

    private JsonPath historyOf() {
        return EDITOR_OF_A
                .given()
                .get("/alerts/{id}/history", breached.alertId())
                .then()
                .extract()
                .jsonPath();
    }

    private static Instant later() {
        return Clock.systemUTC().instant().plus(LONG);
    }
}

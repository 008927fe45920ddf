package io.boussole.alert.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.access.TenantScope;
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
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The settle time of the tests is 300 ms, the longest wait ten times that. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class JudgementQueueTest {
    @Inject
    EntityManager database;

    @Inject
    EvaluationConfig config;

    /** So far ahead that the service's own loop takes nothing of it. */
    private final MutableClock clock = new MutableClock(Instant.parse("2199-01-01T00:00:00Z"));

    private final KpiKey kpi = new KpiKey("queue-test", UUID.randomUUID(), "closing");

    @SuppressWarnings("NullAway.Init")
    private JudgementQueue queue;

    @BeforeEach
    void aQueueOnItsOwnClock() {
        queue = new JudgementQueue(database, config, clock);
    }

    @Test
    void waitsForTheSettleTime() {
        add();

        assertThat(claimedAfter(299)).isFalse();
        assertThat(claimedAfter(1)).isTrue();
        assertThat(claimedAfter(0)).as("a second time").isFalse();
    }

    @Test
    void startsTheWaitAnewWithEachChange() {
        add();
        clock.advance(Duration.ofMillis(200));
        add();

        assertThat(claimedAfter(299)).isFalse();
        assertThat(claimedAfter(1)).isTrue();
    }

    @Test
    void waitsNoLongerThanTenTimesForWhatIsNeverQuiet() {
        add();
        for (int i = 0; i < 29; i++) {
            clock.advance(Duration.ofMillis(100));
            add();
        }

        assertThat(claimedAfter(99)).isFalse();
        assertThat(claimedAfter(1)).isTrue();
    }

    @Test
    void triesAgainLaterWhatFailed() {
        add();
        clock.advance(Duration.ofMillis(300));
        assertThat(inTransaction(() -> queue.postpone(kpi))).isTrue();

        assertThat(claimedAfter(29_999)).isFalse();
        assertThat(claimedAfter(1)).isTrue();
    }

    private void add() {
        boolean unused = inTransaction(() -> {
            queue.add(kpi);
            return true;
        });
    }

    private boolean claimedAfter(long millis) {
        clock.advance(Duration.ofMillis(millis));
        return inTransaction(() -> queue.claim(kpi));
    }

    private static boolean inTransaction(Supplier<Boolean> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}

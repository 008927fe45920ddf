package io.boussole.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteService;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** SIGKILL in mid-stream, three times: N told, N counted, to the euro. */
class MetricsServiceKilledTest {
    private static final int DEALS = 240;
    private static final int SIGNED = 60;
    private static final int DEALS_A_DELIVERY = 4;

    private final Suite suite = SuiteUnderTest.running();
    private final AtomicInteger told = new AtomicInteger();

    @Test
    void losesAndDoublesNothing() {
        Team team = new Team(suite);
        List<Deal> deals = team.deals(DEALS, SIGNED);

        CompletableFuture<Void> telling = CompletableFuture.runAsync(() -> tellAll(team, deals));
        for (int kill = 1; kill <= 3; kill++) {
            int enough = kill * DEALS / 4;
            await().atMost(Duration.ofMinutes(2)).until(() -> told.get() >= enough);
            suite.killService(SuiteService.METRICS);
            suite.restartService(SuiteService.METRICS);
        }
        telling.join();

        team.awaitKpi("opportunities", BigDecimal.valueOf(DEALS));
        team.awaitKpi("revenue", Team.revenueOf(deals));
        assertThat(told).hasValue(DEALS);
    }

    private void tellAll(Team team, List<Deal> deals) {
        for (int from = 0; from < deals.size(); from += DEALS_A_DELIVERY) {
            List<Deal> delivery = deals.subList(from, from + DEALS_A_DELIVERY);
            await().atMost(Duration.ofMinutes(2))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> isTaken(team, delivery));
            told.addAndGet(DEALS_A_DELIVERY);
        }
    }

    /** HubSpot comes again after any error and after no answer. */
    private static boolean isTaken(Team team, List<Deal> delivery) {
        try {
            return team.hubSpot().tell(delivery).statusCode() / 100 == 2;
        } catch (UncheckedIOException unanswered) {
            return false;
        }
    }
}

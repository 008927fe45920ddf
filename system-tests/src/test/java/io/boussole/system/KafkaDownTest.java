package io.boussole.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.launcher.Suite;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The broker dies while senders call: an answer within their deadline, and nothing that was answered 2xx is lost. */
class KafkaDownTest {
    private static final Duration DEADLINE_OF_HUBSPOT = Duration.ofSeconds(5);
    private static final Duration DEADLINE_OF_PIPEDRIVE = Duration.ofSeconds(10);

    private final Suite suite = SuiteUnderTest.running();

    @Test
    void answersInTimeAndLosesNothingThatWasTaken() {
        Team team = new Team(suite);
        List<Deal> deals = team.deals(24, 8);
        team.pipedrive().tell(deals.get(0));

        suite.killKafka();
        for (Deal deal : deals.subList(1, 6)) {
            HttpResponse<String> taken =
                    timed(DEADLINE_OF_PIPEDRIVE, () -> team.pipedrive().tell(deal));
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        }
        HttpResponse<String> refused =
                timed(DEADLINE_OF_HUBSPOT, () -> team.hubSpot().tell(deals.subList(6, 24)));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        suite.restartKafka();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> team.hubSpot().tell(deals.subList(6, 24)).statusCode() == 202);
        team.awaitKpi("opportunities", BigDecimal.valueOf(24));
        team.awaitKpi("revenue", Team.revenueOf(deals));
    }

    private static HttpResponse<String> timed(Duration deadline, Supplier<HttpResponse<String>> call) {
        long began = System.nanoTime();
        HttpResponse<String> response = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(deadline);
        return response;
    }
}

package io.boussole.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteService;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SIGKILL while a vendor's records are read page by page: it goes on where it was, and every record counts once. */
class BackFillKilledTest {
    private static final int PAGES = 6;
    private static final int DEALS = PAGES * HubSpotRecords.PAGE;
    private static final int SIGNED = 70;
    private static final int FIRST_KILL = 2;
    private static final int SECOND_KILL = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Suite suite = SuiteUnderTest.running();

    @Test
    void readsOnAndCountsEveryRecordOnce() {
        Team team = new Team(suite);
        List<Deal> deals = team.deals(DEALS, SIGNED);
        try (HubSpotRecords records = new HubSpotRecords(deals, FIRST_KILL)) {
            String backFill = order(team, records);

            await().atMost(PATIENCE).until(() -> records.askedFor(FIRST_KILL) == 1);
            kill();
            records.release();
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> records.askedFor(SECOND_KILL) >= 1);
            kill();

            JsonNode done = awaitDone(team, backFill);
            assertThat(done.path("recordsRead").asInt()).isEqualTo(DEALS);
            assertThat(done.path("eventsPassed").asInt()).isEqualTo(DEALS);
            assertThat(records.askedFor(0)).isEqualTo(1);
            assertThat(records.askedFor(FIRST_KILL)).isGreaterThanOrEqualTo(2);
        }
        team.awaitKpi("opportunities", BigDecimal.valueOf(DEALS));
        team.awaitKpi("revenue", Team.revenueOf(deals));
    }

    private void kill() {
        suite.killService(SuiteService.METRICS);
        suite.restartService(SuiteService.METRICS);
    }

    /** @return where it can be asked how far it has come */
    private static String order(Team team, HubSpotRecords records) {
        String connection = "/connections/" + team.connect("HUBSPOT").path("id").asText();
        String token = Api.JSON
                .createObjectNode()
                .put("token", "pat-eu1-0123456789")
                .put("baseUrl", records.address())
                .toString();
        team.metrics().put(connection + "/api-token", "application/json", token, Map.of());
        return team.metrics()
                .post(
                        connection + "/back-fills",
                        "application/json",
                        "{\"from\":\"2020-01-01\",\"objects\":[\"DEAL\"]}",
                        Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static JsonNode awaitDone(Team team, String backFill) {
        String path = backFill.substring(backFill.indexOf("/connections/"));
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> team.metrics().get(path).path("state").asText().equals("DONE"));
        return team.metrics().get(path);
    }
}

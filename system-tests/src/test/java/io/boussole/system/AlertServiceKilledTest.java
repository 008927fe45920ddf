package io.boussole.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteService;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SIGKILL at several moments between the observation and the outgoing event: one alert and one action, not none and not two. */
class AlertServiceKilledTest {
    private static final String UNDER_PERFORMANCE = "UNDER_PERFORMANCE";
    private static final int AS_SOON_AS_IT_SHOWS = -1;

    private final Suite suite = SuiteUnderTest.running();

    @ParameterizedTest
    @ValueSource(ints = {0, 900, 2100, AS_SOON_AS_IT_SHOWS})
    void opensOneAction(int millisAfterTheDelivery) {
        Team team = new Team(suite);

        for (int from = 0; from < 80; from += 20) {
            List<Deal> delivery = team.deals(80, 10).subList(from, from + 20);
            assertThat(team.hubSpot().tell(delivery).statusCode()).isEqualTo(202);
        }
        awaitMoment(team, millisAfterTheDelivery);
        suite.killService(SuiteService.ALERT);
        suite.restartService(SuiteService.ALERT);

        team.awaitVerdict("closing", UNDER_PERFORMANCE);
        await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(team.alerts(UNDER_PERFORMANCE)).hasSize(1);
            assertThat(actions(team)).hasSize(1);
        });
        JsonNode action = actions(team).get(0);
        assertThat(action.path("owner").path("id").asText()).isNotEmpty();
        assertThat(action.path("dueOn").asText()).isNotEmpty();
        try (ActionsOnTopic topic = new ActionsOnTopic(suite.bootstrapServers())) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(topic.actionsOf(team.tenant()))
                            .containsOnlyOnce(action.path("id").asText()));
        }
    }

    /** On a slow machine the quality of the data may have an alert of its own by now. */
    private static List<JsonNode> actions(Team team) {
        return team.correctiveActions().stream()
                .filter(action -> action.path("kind").asText().equals(UNDER_PERFORMANCE))
                .toList();
    }

    /** What shows over REST is committed; its event may or may not have left. */
    private static void awaitMoment(Team team, int millis) {
        if (millis == AS_SOON_AS_IT_SHOWS) {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !team.alerts(UNDER_PERFORMANCE).isEmpty());
        } else {
            await().pollDelay(Duration.ofMillis(millis)).until(() -> true);
        }
    }
}

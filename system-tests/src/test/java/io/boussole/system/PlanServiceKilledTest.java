package io.boussole.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteService;
import io.boussole.launcher.demo.PlanTemplate;
import io.boussole.launcher.demo.Quarter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What plan-service has answered is published, whatever happens between the commit and the sending. */
class PlanServiceKilledTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Quarter quarter = Quarter.of(LocalDate.now(ZoneId.of("Europe/Paris")));

    private final Suite suite = SuiteUnderTest.running();
    private final String tenant = "plans-" + UUID.randomUUID().toString().substring(0, 8);
    private final Api plans = new Api(suite.url(SuiteService.PLAN), suite.credential(tenant));

    @Test
    void versionCommittedButNotSentIsSentAfterTheRestart() {
        String id = active("Before");
        awaitPlans(List.of(id + " 1 ACTIVE Before"));

        suite.killKafka();
        rename(id, "After");
        suite.killService(SuiteService.PLAN);
        suite.restartKafka();
        remains(List.of(id + " 1 ACTIVE Before"));
        suite.restartService(SuiteService.PLAN);

        awaitPlans(List.of(id + " 2 ACTIVE After"));
    }

    @Test
    void whoStartsLateGetsTheCurrentVersionOfEveryPlan() {
        String changed = active("Changed");
        rename(changed, "Changed once");
        rename(changed, "Changed twice");
        String closed = active("Closed");
        plans.post("/plans/" + closed + "/close", "application/json", "", Map.of("If-Match", "*"));
        draft("Never active");

        awaitPlans(List.of(changed + " 3 ACTIVE Changed twice", closed + " 2 CLOSED Closed").stream()
                .sorted()
                .toList());
    }

    private String active(String name) {
        String id = draft(name);
        plans.post("/plans/" + id + "/activate", "application/json", "", Map.of("If-Match", "*"));
        return id;
    }

    private String draft(String name) {
        return Api.tree(plans.post("/plans", "application/yaml", PlanTemplate.fill(name, quarter), Map.of())
                        .body())
                .path("id")
                .asText();
    }

    private void rename(String id, String name) {
        plans.put(
                "/plans/" + id + "/document",
                "application/yaml",
                PlanTemplate.fill(name, quarter),
                Map.of("If-Match", "*"));
    }

    private void awaitPlans(List<String> expected) {
        try (PlansOnTopic topic = new PlansOnTopic(suite.bootstrapServers())) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(topic.plansOf(tenant)).isEqualTo(expected));
        }
    }

    /** For three seconds: the version was really not sent before the kill. */
    private void remains(List<String> expected) {
        try (PlansOnTopic topic = new PlansOnTopic(suite.bootstrapServers())) {
            await().during(Duration.ofSeconds(3))
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(topic.plansOf(tenant)).isEqualTo(expected));
        }
    }
}

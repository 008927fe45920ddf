package io.boussole.alert.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.alert.delivery.Outsiders;
import io.boussole.alert.delivery.Receiver;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who was told that an alert was opened is told of its end, or would hold it for open for ever. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class TellOfTheEndTest {
    @Inject
    Suite suite;

    @Inject
    Outsiders outsiders;

    @Test
    void tellsOfItWhileTheAlertIsSilenced() {
        try (Receiver receiver = new Receiver()) {
            PlanFixture plan = PlanFixture.aPlan();
            outsiders.webhook(plan.id(), receiver.url("/hook"));
            endInASilence(Breached.of(suite, plan));

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(types(receiver)).contains("alert.opened", "alert.resolved"));
        }
    }

    /** A CRM has a task for it, which ends with it. */
    @Test
    void tellsOfWorkThatIsBegunAndDone() {
        try (Receiver receiver = new Receiver()) {
            PlanFixture plan = PlanFixture.aPlan();
            outsiders.webhook(plan.id(), receiver.url("/hook"));
            Breached breached = Breached.of(suite, plan);

            breached.patch("{\"status\":\"IN_PROGRESS\"}").statusCode(200);
            breached.patch("{\"status\":\"DONE\"}").statusCode(200);

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(statuses(receiver)).containsExactly("IN_PROGRESS", "DONE"));
        }
    }

    @Test
    void tellsOfWorkThatEndsWithItsAlertInASilence() {
        try (Receiver receiver = new Receiver()) {
            PlanFixture plan = PlanFixture.aPlan();
            outsiders.webhook(plan.id(), receiver.url("/hook"));
            endInASilence(Breached.of(suite, plan));

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(statuses(receiver)).containsExactly("CANCELLED"));
        }
    }

    /** An e-mail about an alert has nobody to go to but those who read along. */
    @Test
    void mailsNobodyWhatConcernsNobody() {
        PlanFixture plan = PlanFixture.aPlan();
        JsonPath alone = outsiders.endpoint("EMAIL", plan.id(), Map.of());
        JsonPath copied = outsiders.endpoint("EMAIL", plan.id(), Map.of("copies", List.of("sales@example.com")));

        var unused = Breached.of(suite, plan);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(outsiders.deliveries(copied).getList("items.type", String.class))
                    .containsExactlyInAnyOrder("alert.opened", "corrective_action.opened");
            assertThat(outsiders.deliveries(alone).getList("items.type", String.class))
                    .containsExactly("corrective_action.opened");
        });
    }

    private static void endInASilence(Breached breached) {
        String until = Clock.systemUTC().instant().plus(Duration.ofDays(2)).toString();
        breached.post("silence", "{\"until\":\"" + until + "\",\"reason\":\"trade fair\"}")
                .statusCode(200);
        breached.post("resolve", "{\"reason\":\"FALSE_ALARM\"}").statusCode(200);
    }

    private static List<String> statuses(Receiver receiver) {
        return receiver.requests().stream()
                .filter(request -> request.json().path("type").asText().equals("corrective_action.changed"))
                .map(request -> request.json().path("data").path("status").asText())
                .toList();
    }

    private static List<String> types(Receiver receiver) {
        return receiver.requests().stream()
                .map(request -> request.json().path("type").asText())
                .toList();
    }
}

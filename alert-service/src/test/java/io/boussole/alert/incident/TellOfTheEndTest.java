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
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
            Breached breached = Breached.of(suite, plan);
            String until = Clock.systemUTC().instant().plus(Duration.ofDays(2)).toString();
            breached.post("silence", "{\"until\":\"" + until + "\",\"reason\":\"trade fair\"}")
                    .statusCode(200);

            breached.post("resolve", "{\"reason\":\"FALSE_ALARM\"}").statusCode(200);

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(types(receiver)).contains("alert.opened", "alert.resolved"));
        }
    }

    private static List<String> types(Receiver receiver) {
        return receiver.requests().stream()
                .map(request -> request.json().path("type").asText())
                .toList();
    }
}

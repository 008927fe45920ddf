package io.boussole.plan.parts.rest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.boussole.plan.lifecycle.rest.Plans;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Fifty at once, five times as many as there are connections. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class LimitsUnderLoadTest {
    private static final int CALLERS = 50;

    @Test
    @DisplayName("Row 90: of 50 battles added at once, exactly 3 become active")
    void threeBattlesAreAdded() throws Exception {
        String id = Plans.draft("name: Plan");

        Map<Integer, Long> answers =
                atOnce(caller -> Parts.create(id, "battles", "{ id: battle-" + caller + ", status: ACTIVE }"));

        assertThat(answers).isEqualTo(Map.of(201, 3L, 409, CALLERS - 3L));
        Parts.get(id, "battles").then().body("items", hasSize(3));
    }

    @Test
    @DisplayName("Row 90: of 50 planned battles activated at once, exactly 3 are")
    void threeBattlesAreActivated() throws Exception {
        StringBuilder battles = new StringBuilder("battles:\n");
        IntStream.range(0, CALLERS)
                .forEach(battle ->
                        battles.append("  - { id: battle-").append(battle).append(", status: PLANNED }\n"));
        String id = Plans.draft(battles.toString());
        List<String> tags = IntStream.range(0, CALLERS)
                .mapToObj(battle -> Parts.tag(id, "battles/battle-" + battle))
                .toList();

        Map<Integer, Long> answers =
                atOnce(caller -> Parts.replace(id, "battles/battle-" + caller, tags.get(caller), "{ status: ACTIVE }"));

        assertThat(answers).isEqualTo(Map.of(200, 3L, 409, CALLERS - 3L));
        Parts.get(id, "battles?status=ACTIVE").then().body("items", hasSize(3));
    }

    @Test
    @DisplayName("Row 47: of 50 channels added at once, exactly 2 become primary and 1 supports")
    void threeChannelsAreAdded() throws Exception {
        String id = Plans.draft("name: Plan");

        Map<Integer, Long> answers = atOnce(caller -> Parts.create(
                id,
                "channels",
                "{ id: channel-" + caller + ", rank: " + (caller % 2 == 0 ? "PRIMARY" : "SUPPORT") + " }"));

        assertThat(answers).isEqualTo(Map.of(201, 3L, 409, CALLERS - 3L));
        Parts.get(id, "channels?rank=PRIMARY").then().body("items", hasSize(2));
        Parts.get(id, "channels?rank=SUPPORT").then().body("items", hasSize(1));
    }

    @Test
    void editsOfDifferentPartsAllSucceed() throws Exception {
        String id = Plans.draft("name: Plan");

        Map<Integer, Long> answers = atOnce(caller -> Parts.create(id, "playbooks", "{ id: playbook-" + caller + " }"));

        assertThat(answers).isEqualTo(Map.of(201, (long) CALLERS));
        Parts.get(id, "playbooks").then().body("items", hasSize(CALLERS));
    }

    /** How many got which status. */
    private static Map<Integer, Long> atOnce(IntFunction<Response> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<Integer>> answers = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> callers.submit(() -> call.apply(caller).statusCode()))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses.stream().collect(groupingBy(status -> status, counting()));
        } finally {
            callers.shutdownNow();
        }
    }
}

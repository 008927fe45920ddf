package io.boussole.metrics.fact.rest;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.boussole.metrics.Connections;
import io.boussole.metrics.Suite;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class ReadDealsTest {
    private static final Instant AT = Instant.parse("2026-01-12T09:30:00Z");

    @Inject
    Connections connections;

    private Suite suite;
    private UUID connection;

    @BeforeEach
    void connect() {
        suite = new Suite();
        connection = connections.add(VIEWER_OF_A.tenant(), "HUBSPOT", "EUR");
    }

    @AfterEach
    void close() {
        suite.close();
    }

    @Test
    void showsAllThatIsKnownOfADeal() {
        HubSpotEvents deal = HubSpotEvents.deal(9_007_199_254_740_993L);
        deliver(
                deal.created(AT),
                deal.set("dealname", "Coswin, 3 sites", AT),
                deal.set("amount", "6000", AT),
                deal.set("hubspot_owner_id", "77", AT),
                deal.set("dealstage", "qualifiedtobuy", AT),
                deal.set("dealstage", "closedwon", AT.plusSeconds(200_000)));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> VIEWER_OF_A
                        .given()
                        .get("/deals/{connection}/9007199254740993", connection)
                        .then()
                        .statusCode(200)
                        .body(
                                "dealId",
                                is("9007199254740993"),
                                "name",
                                is("Coswin, 3 sites"),
                                "outcome",
                                is("WON"),
                                "amount",
                                is("6000.00"),
                                "currency",
                                is("EUR"),
                                "ownerId",
                                is("77"),
                                "createdAt",
                                is("2026-01-12T09:30:00Z"),
                                "wonAt",
                                is("2026-01-14T17:03:20Z"),
                                "stageChanges[1].from",
                                is("qualifiedtobuy"),
                                "stageChanges[1].to",
                                is("closedwon"),
                                "stageChanges[1].daysInFrom",
                                is(2)));
    }

    @Test
    void turnsPages() {
        for (int deal = 0; deal < 7; deal++) {
            deliver(HubSpotEvents.deal(deal).created(AT));
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(page(200, "").getList("items")).hasSize(7));

        List<String> seen = new ArrayList<>();
        String token = "";
        do {
            JsonPath page = page(3, token);
            seen.addAll(page.getList("items.dealId"));
            token = page.getString("nextPageToken");
        } while (token != null);

        assertThat(seen).containsExactly("0", "1", "2", "3", "4", "5", "6");
    }

    @Test
    void showsDealsToTheirTenantOnly() {
        deliver(HubSpotEvents.deal(1).created(AT));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(page(10, "").getList("items")).hasSize(1));

        ADMIN_OF_B.given().get("/deals/{connection}/1", connection).then().statusCode(404);
        ADMIN_OF_B.given().get("/deals").then().statusCode(200).body("items.size()", is(0));
        VIEWER_OF_A.given().get("/deals/{connection}/2", connection).then().statusCode(404);
        VIEWER_OF_A.given().get("/deals?pageSize=201").then().statusCode(400);
        VIEWER_OF_A.given().get("/deals?pageToken=cDE6eA").then().statusCode(400);
    }

    private void deliver(String... events) {
        suite.deliver(VIEWER_OF_A.tenant(), connection, "HUBSPOT", List.of(events));
    }

    private JsonPath page(int pageSize, String token) {
        return VIEWER_OF_A
                .given()
                .queryParams("connectionId", connection, "pageSize", pageSize, "pageToken", token)
                .get("/deals")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

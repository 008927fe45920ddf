package io.boussole.metrics.attribution.rest;

import static io.boussole.metrics.journey.Testimony.moment;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.boussole.metrics.Connections;
import io.boussole.metrics.fact.Alias;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Moment;
import io.boussole.metrics.fact.PersonKey;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.journey.Testimony;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class ReadAttributionTest {
    private static final String TENANT = VIEWER_OF_A.tenant();

    @Inject
    Connections connections;

    @Inject
    Testimony testimony;

    private ConnectionId crm;
    private ConnectionId outreach;

    @BeforeEach
    void connect() {
        crm = new ConnectionId(TENANT, connections.add(TENANT, "HUBSPOT", "EUR"));
        outreach = new ConnectionId(TENANT, connections.add(TENANT, "PIPEDRIVE", "EUR"));
    }

    @Test
    @DisplayName(
            "Row 113: three touches of one person in two tools: first 6 000, last 6 000, weighted 2 400 / 1 200 / 2 400")
    void creditsADealByEachModel() {
        PersonKey address = PersonKey.email("row113@example.com");
        PersonKey record = PersonKey.contact("113");
        testimony.tell(
                crm,
                FactId.contact("113"),
                LocalDate.parse("2024-01-02"),
                List.of(moment(record, Moment.Type.LEAD, at("2024-01-02T10:00:00Z"), "", "webinar")),
                List.of(new Alias(record, address)));
        touch("m1", address, Moment.Type.MESSAGED, "2024-01-03T10:00:00Z", "cold e-mail");
        touch("m2", address, Moment.Type.MESSAGED, "2024-01-04T10:00:00Z", "cold e-mail");
        touch("c1", address, Moment.Type.MEETING_BOOKED, "2024-01-05T10:00:00Z", "partner");
        touch("after", address, Moment.Type.MESSAGED, "2024-01-20T10:00:00Z", "after-sales");
        testimony.won(crm, "d113", "Row 113", "6000", at("2024-01-10T10:00:00Z"), record);

        assertThat(credits("2024-01-01", "2024-01-31", "FIRST_TOUCH")).isEqualTo(Map.of("webinar", "6000.00"));
        assertThat(credits("2024-01-01", "2024-01-31", "LAST_TOUCH")).isEqualTo(Map.of("partner", "6000.00"));
        assertThat(credits("2024-01-01", "2024-01-31", "WEIGHTED"))
                .isEqualTo(Map.of("webinar", "2400.00", "cold e-mail", "1200.00", "partner", "2400.00"));
        assertThat(credits("2024-02-01", "2024-02-28", "WEIGHTED")).isEmpty();
    }

    @Test
    @DisplayName("Row 57: a lead with the code P-ACME is attributed to that partner only")
    void creditsEachPartnerItsOwnLeads() {
        partnerDeal("acme", "P-ACME", "1000");
        partnerDeal("beta", "P-BETA", "500");

        assertThat(credits("2024-03-01", "2024-03-31", "WEIGHTED"))
                .isEqualTo(Map.of("P-ACME", "1000.00", "P-BETA", "500.00"));
    }

    @Test
    @DisplayName("Row 109: 180 000 of pipeline created, by source, with what is unattributed")
    void creditsThePipelineCreated() {
        partnerDeal("grown-1", "inbound", "100000", "2024-05-02T10:00:00Z");
        partnerDeal("grown-2", "partnership", "50000", "2024-05-03T10:00:00Z");
        testimony.won(
                crm,
                "grown-3",
                "Nobody knows from where",
                "30000",
                at("2024-05-04T10:00:00Z"),
                PersonKey.email("grown-3@example.com"));

        JsonPath read = read("2024-05-01", "2024-05-31", "FIRST_TOUCH", "PIPELINE_CREATED");
        assertThat(byKey(read)).isEqualTo(Map.of("inbound", "100000.00", "partnership", "50000.00"));
        assertThat(read.getString("unattributed[0].amount")).isEqualTo("30000.00");
        assertThat(read.getString("totals[0].amount")).isEqualTo("180000.00");
        assertThat(read.getLong("totals[0].deals")).isEqualTo(3);
    }

    @Test
    @DisplayName("Row 115: the rule in words with an example that the running code made")
    void explainsTheModel() {
        VIEWER_OF_A
                .given()
                .header("Accept-Language", "fr")
                .get("/attribution/model")
                .then()
                .statusCode(200)
                .body(
                        "rule",
                        startsWith("Chaque touche"),
                        "workedExample.amount",
                        is("6000.00"),
                        "workedExample.credits.FIRST_TOUCH.amount",
                        is(List.of("6000.00")),
                        "workedExample.credits.LAST_TOUCH.source",
                        is(List.of("partner")),
                        "workedExample.credits.WEIGHTED.amount",
                        is(List.of("2400.00", "1200.00", "2400.00")));
    }

    @Test
    @DisplayName("Row 114: a model is chosen for a period to come; within one it is 409")
    void fixesTheModelWithinAPeriod() {
        String tag = VIEWER_OF_A.given().get("/attribution/model").header("ETag");

        choose("2199-04-02", tag, 409);
        choose("2020-04-01", tag, 409);
        choose("2199-04-01", "\"7777\"", 412);
        choose("2199-04-01", null, 428);
        choose("2199-04-01", tag, 200);
        choose("2199-07-01", tag, 412);

        VIEWER_OF_A
                .given()
                .get("/attribution/models?pageSize=1")
                .then()
                .statusCode(200)
                .body("items[0].validFrom", is("2199-04-01"), "items[0].model", is("LAST_TOUCH"));
        VIEWER_OF_A.given().get("/attribution/model").then().body("model", is("WEIGHTED"));
    }

    private static void choose(String validFrom, @Nullable String tag, int status) {
        var request = OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .body("{\"validFrom\":\"" + validFrom + "\",\"model\":\"LAST_TOUCH\"}");
        (tag == null ? request : request.header("If-Match", tag))
                .put("/attribution/model")
                .then()
                .statusCode(status);
    }

    private void partnerDeal(String name, String source, String amount) {
        partnerDeal(name, source, amount, "2024-03-10T10:00:00Z");
    }

    private void partnerDeal(String name, String source, String amount, String wonAt) {
        PersonKey person = PersonKey.email(name + "@partner.example.com");
        touch(name, person, Moment.Type.LEAD, "2024-03-01T10:00:00Z", source);
        testimony.won(crm, name, name, amount, at(wonAt), person);
    }

    private void touch(String fact, PersonKey person, Moment.Type type, String at, String source) {
        testimony.tell(
                outreach,
                new FactId(FactKind.MESSAGE, fact),
                LocalDate.ofInstant(at(at), ZoneOffset.UTC),
                List.of(moment(person, type, at(at), "", source)),
                List.of());
    }

    private static Map<String, String> credits(String from, String to, String model) {
        return byKey(read(from, to, model, "WON"));
    }

    private static Map<String, String> byKey(JsonPath read) {
        List<Map<String, String>> lines = read.getList("credits");
        return lines.stream()
                .collect(Collectors.toMap(
                        line -> String.valueOf(line.get("key")), line -> String.valueOf(line.get("amount"))));
    }

    private static JsonPath read(String from, String to, String model, String basis) {
        return VIEWER_OF_A
                .given()
                .queryParams("from", from, "to", to, "model", model, "basis", basis)
                .get("/attribution")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}

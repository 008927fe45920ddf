package io.boussole.metrics.journey.duplicate.rest;

import static io.boussole.metrics.journey.Testimony.said;
import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.EDITOR_OF_D;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.boussole.metrics.Connections;
import io.boussole.metrics.fact.Alias;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.fact.PersonKey;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.journey.Testimony;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class DecideDuplicatesTest {
    private static final String TENANT = EDITOR_OF_D.tenant();
    private static final Instant AT = Instant.parse("2023-01-12T09:30:00Z");
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    @Inject
    Connections connections;

    @Inject
    Testimony testimony;

    private ConnectionId first;
    private ConnectionId second;

    @BeforeEach
    void connect() {
        first = new ConnectionId(TENANT, connections.add(TENANT, "HUBSPOT", "EUR"));
        second = new ConnectionId(TENANT, connections.add(TENANT, "PIPEDRIVE", "EUR"));
    }

    @Test
    @DisplayName(
            "Row 121: a confirmed duplicate leaves the sums exactly, whatever is told of it, and comes back when rejected")
    void takesAConfirmedDuplicateOutOfTheSums() {
        PersonKey anna = PersonKey.email("anna@duplicate.example.com");
        testimony.won(first, "d1", "Coswin", "6000", AT, anna);
        testimony.won(second, "d2", "COSWIN ", "6000.00", AT, anna);
        assertThat(testimony.amount(second, Measure.DEAL_WON)).isEqualByComparingTo("6000");
        String id = suspectedWith("d2");

        decide(id, "confirm");
        assertThat(testimony.amount(first, Measure.DEAL_WON)).isEqualByComparingTo("6000");
        assertThat(testimony.amount(second, Measure.DEAL_WON)).isEqualByComparingTo(NOTHING);

        testimony.fold(
                second,
                new FactChange(FactId.deal("d2"), AT.plusSeconds(9), said(Property.AMOUNT, "7000", AT.plusSeconds(9))));
        decide(id, "confirm");
        assertThat(testimony.amount(second, Measure.DEAL_WON)).isEqualByComparingTo(NOTHING);

        decide(id, "reject");
        assertThat(testimony.amount(second, Measure.DEAL_WON)).isEqualByComparingTo("7000");
    }

    @Test
    @DisplayName(
            "Row 121: a duplicate counts again once the kept deal is deleted or merged away, and no longer when that is back")
    void countsADuplicateWhileTheKeptDealDoesNot() {
        PersonKey carl = PersonKey.email("carl@duplicate.example.com");
        testimony.won(first, "k1", "Kept", "6000", AT, carl);
        testimony.won(second, "k2", "Kept", "6000", AT, carl);
        decide(suspectedWith("k2"), "confirm");
        assertThat(testimony.amount(second, Measure.DEAL_WON)).isEqualByComparingTo(NOTHING);

        says(first, "k1", FactState.of(Property.LIFECYCLE, Lifecycle.DELETED.at(AT.plusSeconds(10))), 10);
        assertThat(testimony.amount(first, Measure.DEAL_WON)).isEqualByComparingTo(NOTHING);
        assertThat(testimony.amount(second, Measure.DEAL_WON)).isEqualByComparingTo("6000");

        says(second, "k2", said(Property.AMOUNT, "7000", AT.plusSeconds(11)), 11);
        assertThat(testimony.amount(second, Measure.DEAL_WON)).isEqualByComparingTo("7000");

        says(first, "k1", FactState.of(Property.LIFECYCLE, Lifecycle.RESTORED.at(AT.plusSeconds(12))), 12);
        assertThat(testimony.amount(first, Measure.DEAL_WON)).isEqualByComparingTo("6000");
        assertThat(testimony.amount(second, Measure.DEAL_WON)).isEqualByComparingTo(NOTHING);

        says(first, "k1", said(Property.MERGED_INTO, "k0", AT.plusSeconds(13)), 13);
        assertThat(testimony.amount(second, Measure.DEAL_WON)).isEqualByComparingTo("7000");
    }

    private void says(ConnectionId connection, String deal, FactState state, long seconds) {
        testimony.fold(connection, new FactChange(FactId.deal(deal), AT.plusSeconds(seconds), state));
    }

    @Test
    void suspectsDealsThatNameTheSameRecord() {
        testimony.won(first, "h9", "One name", "10", AT, PersonKey.email("h9@duplicate.example.com"));
        testimony.fold(
                first,
                new FactChange(
                        FactId.deal("h9"),
                        AT,
                        FactState.of(new Slot(Property.EXTERNAL_ID, "pipedrive"), new Register("p9", Stamp.of(AT)))));
        testimony.won(second, "p9", "Another name", "20", AT, PersonKey.email("p9@duplicate.example.com"));

        assertThat(suspectedWith("p9")).isNotBlank();
    }

    @Test
    void suspectsNobodyForAnEqualNameAlone() {
        testimony.won(first, "e1", "Licence", "100", AT, PersonKey.email("e1@duplicate.example.com"));
        testimony.won(second, "e2", "Licence", "100", AT, PersonKey.email("e2@duplicate.example.com"));

        assertThat(deals())
                .allSatisfy(page -> assertThat(page.<String>getList("items.records.recordId.flatten()"))
                        .doesNotContain("e2"));
    }

    @Test
    @DisplayName("Row 87: records with one address are listed as duplicates of the first")
    void listsPersonsOfSeveralRecords() {
        PersonKey address = PersonKey.email("twice@duplicate.example.com");
        for (ConnectionId connection : List.of(first, second)) {
            PersonKey record = PersonKey.contact("twice");
            testimony.tell(
                    connection,
                    FactId.contact("twice"),
                    LocalDate.parse("2023-01-12"),
                    List.of(),
                    List.of(new Alias(record, address)));
        }

        JsonPath page = EDITOR_OF_D
                .given()
                .queryParams("kind", "PERSON", "pageSize", 200)
                .get("/duplicates")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> records = page.getList("items.find { it.records[0].recordId == 'twice' }.records");
        assertThat(records).hasSize(2);
        assertThat(records.get(0)).doesNotContainKey("duplicateOf");
        assertThat(records.get(1)).containsEntry("duplicateOf", "twice");
        assertThat(EDITOR_OF_D.given().get("/duplicates/rate").jsonPath().getDouble("duplicateRate"))
                .isPositive();
    }

    @Test
    @DisplayName("Trap 34: a deal won in the CRM and paid in billing is never added")
    void neverAddsAPaymentToADeal() {
        testimony.won(first, "paid", "Paid", "6000", AT, PersonKey.email("paid@duplicate.example.com"));
        testimony.fold(
                second,
                new FactChange(
                        new FactId(FactKind.PAYMENT, "invoice-1"),
                        AT,
                        said(Property.AMOUNT, "6000", AT)
                                .join(said(Property.CURRENCY, "EUR", AT))
                                .join(said(Property.PAID_AT, AT.toString(), AT))));

        assertThat(testimony.amount(first, Measure.DEAL_WON)).isEqualByComparingTo("6000");
        assertThat(testimony.amount(second, Measure.DEAL_WON)).isEqualByComparingTo(NOTHING);
    }

    @Test
    void keepsDuplicatesToTheirTenant() {
        EDITOR_OF_D
                .given()
                .post("/duplicates/{id}/confirm", UUID.randomUUID())
                .then()
                .statusCode(404);
        VIEWER_OF_A
                .given()
                .post("/duplicates/{id}/confirm", UUID.randomUUID())
                .then()
                .statusCode(403);
        ADMIN_OF_B.given().get("/duplicates").then().statusCode(200).body("items.size()", is(0));
    }

    private static void decide(@Nullable String id, String decision) {
        EDITOR_OF_D
                .given()
                .post("/duplicates/{id}/{decision}", id, decision)
                .then()
                .statusCode(200);
    }

    private @Nullable String suspectedWith(String deal) {
        return deals().stream()
                .map(page -> page.getString("items.find { it.records[1].recordId == '" + deal
                        + "' && it.records[1].connectionId == '" + second.id() + "' }?.id"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<JsonPath> deals() {
        List<JsonPath> pages = new ArrayList<>();
        @Nullable String token = null;
        do {
            JsonPath page = page(token);
            pages.add(page);
            token = page.getString("nextPageToken");
        } while (token != null);
        return pages;
    }

    private static JsonPath page(@Nullable String token) {
        RequestSpecification request =
                EDITOR_OF_D.given().queryParams("kind", "DEAL", "state", "SUSPECTED", "pageSize", 200);
        if (token != null) {
            request.queryParam("pageToken", token);
        }
        return request.get("/duplicates").then().statusCode(200).extract().jsonPath();
    }
}

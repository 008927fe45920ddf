package io.boussole.metrics.series;

import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.access.TenantScope;
import io.boussole.metrics.Connections;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Stamp;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.FactService;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Amounts of several currencies in one: each at the rate of the day on which it counts, and none without a rate. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class ConvertAmountsTest {
    private static final String TENANT = VIEWER_OF_A.tenant();
    private static final LocalDate KNOWN_ON = LocalDate.of(2024, 6, 30);

    @Inject
    Connections connections;

    @Inject
    FactService facts;

    private UUID connection;

    @BeforeEach
    void connect() {
        connection = connections.add(TENANT, "HUBSPOT", "SEK");
    }

    @Test
    @DisplayName("Trap 34: amounts of unlike currencies are never added as they are")
    void convertsEachAmountAtTheRateOfItsDay() {
        won("1", "1000.10", "SEK", "2024-06-03T10:00:00Z");
        won("2", "500", "JPY", "2024-06-03T10:00:00Z");
        won("3", "500", "JPY", "2024-06-17T10:00:00Z");
        won("4", "10.125", "KWD", "2024-06-03T10:00:00Z");
        won("5", "77", "THB", "2024-06-03T10:00:00Z");
        rate("JPY", "2024-06-01", "0.07");
        rate("JPY", "2024-06-17", "0.06");
        rate("KWD", "2024-06-03", "34.5");

        JsonPath series = series(null);
        // 1000.10 + 500 x 0.07 + 500 x 0.06 + 10.125 x 34.5
        assertThat(series.getString("value")).isEqualTo("1414.4125");
        assertThat(series.getList("otherCurrencies.currency")).isEqualTo(List.of("THB"));
        assertThat(series.getList("otherCurrencies.amount")).isEqualTo(List.of("77.00"));
    }

    @Test
    void readsAReportedFigureWithTheRatesThatWereKnownThen() {
        won("1", "1000", "SEK", "2024-06-03T10:00:00Z");
        won("2", "100", "PLN", "2024-06-03T10:00:00Z");
        rate("PLN", "2024-06-03", "2.6");

        assertThat(series(null).getString("value")).isEqualTo("1260.00");
        assertThat(series(KNOWN_ON).getString("value")).isEqualTo("1000.00");
    }

    @Test
    void leavesNothingOfADealThatCameAtOneRateAndWentAtAnother() {
        deal("1", "CHF", "2024-04-08T10:00:00Z", "2024-05-13T10:00:00Z", "closedlost");
        deal("2", "CHF", "2024-04-08T10:00:00Z", "2024-04-08T10:00:00Z", "qualifiedtobuy");
        rate("CHF", "2024-04-08", "11");
        rate("CHF", "2024-05-13", "12");
        rate("CHF", "2024-06-28", "10");

        assertThat(series("PIPELINE", null).getString("value")).isEqualTo("10000.00");
    }

    private void deal(String deal, String currency, String createdAt, String movedAt, String stage) {
        fold(List.of(
                change(deal, Property.CREATED_AT, createdAt, createdAt),
                change(deal, Property.AMOUNT, "1000", createdAt),
                change(deal, Property.CURRENCY, currency, createdAt),
                change(deal, Property.STAGE, stage, movedAt)));
    }

    private static void rate(String base, String day, String rate) {
        OPERATOR_OF_A
                .given()
                .contentType(ContentType.JSON)
                .body(Map.of("rate", rate))
                .put("/exchange-rates/{base}/SEK/{day}", base, day)
                .then()
                .statusCode(200);
    }

    private JsonPath series(@Nullable LocalDate asOf) {
        return series("SIGNED_REVENUE", asOf);
    }

    private JsonPath series(String metric, @Nullable LocalDate asOf) {
        return VIEWER_OF_A
                .given()
                .get("/metrics/" + metric + "/series?from=2024-04-01&to=2024-06-30&currency=SEK&connectionId="
                        + connection
                        + (asOf == null ? "" : "&asOf=" + asOf))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void won(String deal, String amount, String currency, String at) {
        fold(List.of(
                change(deal, Property.CREATED_AT, at, at),
                change(deal, Property.AMOUNT, amount, at),
                change(deal, Property.CURRENCY, currency, at),
                change(deal, Property.STAGE, "closedwon", at)));
    }

    private void fold(List<FactChange> changes) {
        TenantScope.allTenants(() -> QuarkusTransaction.requiringNew()
                .call(() -> facts.fold(new ConnectionId(TENANT, connection), changes, KNOWN_ON)));
    }

    private static FactChange change(String deal, Property property, String value, String at) {
        Instant time = Instant.parse(at);
        return new FactChange(FactId.deal(deal), time, FactState.of(property, new Register(value, Stamp.of(time))));
    }
}

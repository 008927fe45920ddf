package io.boussole.metrics.series;

import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.access.TenantScope;
import io.boussole.metrics.Connections;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Lifecycle;
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
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class ReadAsOfTest {
    private static final String TENANT = VIEWER_OF_A.tenant();
    private static final LocalDate REPORTED = LocalDate.of(2024, 9, 30);

    @Inject
    Connections connections;

    @Inject
    FactService facts;

    /** What was reported on the last day of the quarter stands, though a deal came late, one was corrected and one deleted since. */
    @Test
    @DisplayName("Row 40: a reported figure is read again to the cent")
    void readsAReportedFigureAgain() {
        UUID id = connections.add(TENANT, "HUBSPOT", "EUR");
        ConnectionId connection = new ConnectionId(TENANT, id);
        fold(connection, REPORTED, won("1", "6000.10", "2024-09-03T10:00:00Z"));
        fold(connection, REPORTED, won("2", "1500.15", "2024-09-20T10:00:00Z"));
        assertThat(value(id, null)).isEqualTo("7500.25");

        fold(connection, REPORTED.plusDays(3), won("3", "999.99", "2024-09-29T10:00:00Z"));
        fold(
                connection,
                REPORTED.plusDays(4),
                Stream.of(change("1", Property.AMOUNT, "5000.05", "2024-10-04T10:00:00Z")));
        fold(
                connection,
                REPORTED.plusDays(9),
                Stream.of(new FactChange(
                        FactId.deal("2"),
                        Instant.parse("2024-10-09T10:00:00Z"),
                        FactState.of(
                                Property.LIFECYCLE, Lifecycle.DELETED.at(Instant.parse("2024-10-09T10:00:00Z"))))));

        assertThat(value(id, null)).isEqualTo("6000.04");
        assertThat(value(id, REPORTED)).isEqualTo("7500.25");
        assertThat(value(id, REPORTED.plusDays(3))).isEqualTo("8500.24");
        assertThat(value(id, REPORTED.plusDays(4))).isEqualTo("7500.19");
        assertThat(value(id, REPORTED.minusDays(1))).isEqualTo("0.00");
    }

    private static Stream<FactChange> won(String deal, String amount, String at) {
        return Stream.of(
                change(deal, Property.CREATED_AT, at, at),
                change(deal, Property.AMOUNT, amount, at),
                change(deal, Property.CURRENCY, "EUR", at),
                change(deal, Property.STATUS, "won", at),
                change(deal, Property.WON_AT, at, at));
    }

    private static FactChange change(String deal, Property property, String value, String at) {
        Instant instant = Instant.parse(at);
        return new FactChange(
                FactId.deal(deal), instant, FactState.of(property, new Register(value, Stamp.of(instant))));
    }

    private void fold(ConnectionId connection, LocalDate knownOn, Stream<FactChange> changes) {
        List<FactChange> all = changes.toList();
        var unused = TenantScope.allTenants(
                () -> QuarkusTransaction.requiringNew().call(() -> facts.fold(connection, all, knownOn)));
    }

    private static String value(UUID connection, @Nullable LocalDate asOf) {
        var request = VIEWER_OF_A
                .given()
                .queryParams("metrics", "SIGNED_REVENUE", "from", "2024-07-01", "to", "2024-09-30")
                .queryParams("currency", "EUR", "connection", connection, "granularity", "quarter");
        if (asOf != null) {
            request.queryParam("asOf", asOf.toString());
        }
        JsonPath table = request.get("/series").then().statusCode(200).extract().jsonPath();
        return table.getString("series[0].value");
    }
}

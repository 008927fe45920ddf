package io.boussole.metrics.enrichment;

import static io.boussole.metrics.enrichment.EnrichmentCalls.TENANT;
import static io.boussole.metrics.enrichment.EnrichmentCalls.TOKEN;
import static io.boussole.metrics.enrichment.EnrichmentCalls.hubSpot;
import static io.boussole.metrics.enrichment.EnrichmentCalls.putToken;
import static io.boussole.metrics.enrichment.EnrichmentCalls.status;
import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.boussole.access.TenantScope;
import io.boussole.metrics.connection.rest.Connections;
import io.boussole.metrics.database.Database;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class PutApiTokenTest {
    @Inject
    Database database;

    private VendorServer vendor;

    @BeforeEach
    void start() {
        vendor = new VendorServer(TOKEN);
    }

    @AfterEach
    void stop() {
        vendor.close();
    }

    @Test
    void neverShowsATokenAndForgetsIt() {
        String connection = hubSpot();
        putToken(connection, TOKEN, vendor).then().statusCode(204);

        String shown = VIEWER_OF_A
                .given()
                .get("/connections/" + connection + "/enrichment")
                .asString();
        assertThat(shown).contains("\"tokenSet\":true").doesNotContain(TOKEN);
        assertThat(VIEWER_OF_A.given().get("/connections/" + connection).asString())
                .doesNotContain(TOKEN);

        OPERATOR_OF_A
                .given()
                .delete("/connections/" + connection + "/api-token")
                .then()
                .statusCode(204);
        assertThat(status(connection).getBoolean("tokenSet")).isFalse();
    }

    @Test
    void forgetsTheTokenOfAConnectionThatIsDeleted() {
        String connection = hubSpot();
        putToken(connection, TOKEN, vendor).then().statusCode(204);
        assertThat(tokensOf(connection)).isEqualTo(1);
        String tag = OPERATOR_OF_A.given().get("/connections/" + connection).header("ETag");

        OPERATOR_OF_A
                .given()
                .header("If-Match", tag)
                .delete("/connections/" + connection)
                .then()
                .statusCode(204);

        assertThat(tokensOf(connection)).isZero();
    }

    private int tokensOf(String connection) {
        return TenantScope.call(
                TENANT,
                () -> database.query(
                                "select 1 from enrichment_access where connection_id = ?",
                                parameters -> parameters.put(UUID.fromString(connection)),
                                row -> 1)
                        .size());
    }

    @Test
    void refusesWhatIsNoTokenOrNoSourceToAsk() {
        String connection = hubSpot();
        putToken(connection, "with space", vendor).then().statusCode(422).body("errors[0].pointer", equalTo("/token"));
        VIEWER_OF_A
                .given()
                .contentType(ContentType.JSON)
                .body("{\"token\":\"" + TOKEN + "\"}")
                .put("/connections/" + connection + "/api-token")
                .then()
                .statusCode(403);
        ADMIN_OF_B
                .given()
                .get("/connections/" + connection + "/enrichment")
                .then()
                .statusCode(404);
        putToken(Connections.pipedrive(OPERATOR_OF_A).getString("id"), TOKEN, vendor)
                .then()
                .statusCode(409);
    }
}

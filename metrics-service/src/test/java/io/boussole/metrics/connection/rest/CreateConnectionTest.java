package io.boussole.metrics.connection.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.boussole.access.TenantScope;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class CreateConnectionTest {
    @Inject
    DataSource dataSource;

    @Test
    void answersWithTheAddressAndTheSecretThatWasGiven() {
        JsonPath created = Connections.hubSpot(TestCaller.OPERATOR_OF_A);

        assertThat(created.getString("webhookUrl"))
                .isEqualTo("https://hooks.example.com/webhooks/" + created.getString("id"));
        assertThat(created.getString("secret")).isEqualTo(Connections.HUBSPOT_SECRET);
        assertThat(created.getString("username")).isNull();
        assertThat(created.getList("connection.stages.won")).containsExactly("closedwon");
        assertThat(created.getString("connection.state")).isEqualTo("ACTIVE");
    }

    @Test
    void makesASecretWhereNoneIsGiven() {
        JsonPath created =
                Connections.create(TestCaller.OPERATOR_OF_A, "{\"name\":\"Pipedrive\",\"source\":\"PIPEDRIVE\"}");

        assertThat(created.getString("password")).hasSizeGreaterThan(30).isEqualTo(created.getString("secret"));
        assertThat(created.getString("username")).isEqualTo("boussole");
    }

    @Test
    void showsTheSecretNeverAgain() {
        JsonPath created = Connections.pipedrive(TestCaller.OPERATOR_OF_A);

        String read = TestCaller.ADMIN_OF_A
                .given()
                .get("/connections/" + created.getString("id"))
                .asString();
        String listed = TestCaller.ADMIN_OF_A.given().get("/connections").asString();

        assertThat(read + listed).doesNotContain(Connections.PIPEDRIVE_PASSWORD).doesNotContain("\"secret\"");
    }

    @Test
    void takesTheAddressOfAProxy() {
        JsonPath created = Connections.create(
                TestCaller.OPERATOR_OF_A,
                "{\"name\":\"H\",\"source\":\"HUBSPOT\",\"publicUrl\":\"https://crm.acme.example/in/\"}");

        assertThat(created.getString("webhookUrl"))
                .isEqualTo("https://crm.acme.example/in/webhooks/" + created.getString("id"));
    }

    @Test
    void namesEveryFaultOfARequest() {
        TestCaller.OPERATOR_OF_A
                .given()
                .contentType(ContentType.JSON)
                .header("Accept-Language", "fr")
                .body("""
                        {"name":" ","source":"HUBSPOT","secret":"short","publicUrl":"ftp://x","defaultCurrency":"EURO",
                         "stages":{"won":["a",""],"lost":["a"]}}""")
                .post("/connections")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:boussole:problem:validation-failed"))
                .body(
                        "errors.pointer",
                        contains("/name", "/stages/won/1", "/stages", "/defaultCurrency", "/publicUrl", "/secret"))
                .body("errors.detail", hasItem("Un nom a de 1 à 120 caractères"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        TestCaller caller = TestCaller.OPERATOR_OF_A;

        assertThat(status(caller, "{\"name\":\"H\",\"source\":\"HUBSPOT\",\"color\":\"red\"}"))
                .isEqualTo(400);
        assertThat(status(caller, "{\"name\":\"H\",\"source\":\"FAX\"}")).isEqualTo(400);
        assertThat(status(caller, "{\"name\":\"H\"}")).isEqualTo(422);
        assertThat(status(caller, "")).isIn(400, 422);
    }

    @Test
    void wantsAnOperator() {
        String body = "{\"name\":\"H\",\"source\":\"HUBSPOT\"}";

        assertThat(status(TestCaller.EDITOR_OF_A, body)).isEqualTo(403);
        assertThat(status(TestCaller.VIEWER_OF_A, body)).isEqualTo(403);
        assertThat(status(TestCaller.ADMIN_OF_A, body)).isEqualTo(201);
    }

    @Test
    void staysWithItsTenant() {
        String id = Connections.hubSpot(TestCaller.OPERATOR_OF_A).getString("id");

        TestCaller.ADMIN_OF_B.given().get("/connections/" + id).then().statusCode(404);
        TestCaller.ADMIN_OF_B.given().delete("/connections/" + id).then().statusCode(404);
        TestCaller.ADMIN_OF_B
                .given()
                .post("/connections/" + id + "/rotate-secret")
                .then()
                .statusCode(404);
        TestCaller.ADMIN_OF_B.given().get("/connections").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void isMadeOnceHoweverOftenItIsAskedFor() {
        String key = UUID.randomUUID().toString();
        String body = "{\"name\":\"" + key + "\",\"source\":\"PIPEDRIVE\"}";

        Response first = create(key, body);
        Response second = create(key, body);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Cache-Control")).isEqualTo("no-store");
        TestCaller.OPERATOR_OF_A
                .given()
                .get("/connections?pageSize=200")
                .then()
                .body("items.findAll { it.name == '" + key + "' }", hasSize(1));
        assertThat(create(key, body.replace("PIPEDRIVE", "HUBSPOT")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void keepsNoAnswerThatTellsASecret() {
        String key = UUID.randomUUID().toString();
        create(key, "{\"name\":\"Sealed\",\"source\":\"PIPEDRIVE\",\"secret\":\"told-only-once\"}");

        TenantScope.run(
                TestCaller.OPERATOR_OF_A.tenant(),
                () -> assertThat(storedAnswers())
                        .isNotEmpty()
                        .noneMatch(answer -> answer.contains("told-only-once") || answer.contains("Sealed")));
    }

    @Test
    void saysThatABodyIsTooLarge() {
        TestCaller.OPERATOR_OF_A
                .given()
                .contentType(ContentType.JSON)
                .body("{\"name\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}")
                .post("/connections")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:boussole:problem:too-large"));
    }

    private List<String> storedAnswers() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select answer from idempotency_key")) {
            List<String> answers = new ArrayList<>();
            while (row.next()) {
                answers.add(new String(Base64.getDecoder().decode(row.getString(1)), ISO_8859_1));
            }
            return answers;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Response create(String key, String body) {
        return TestCaller.OPERATOR_OF_A
                .given()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/connections");
    }

    private static int status(TestCaller caller, String body) {
        return caller.given()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/connections")
                .statusCode();
    }
}

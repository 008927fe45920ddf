package io.boussole.metrics.csv;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.boussole.access.TenantScope;
import io.boussole.metrics.connection.rest.Connections;
import io.boussole.metrics.fact.FactKind;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class ImportFileTest {
    private static final String TENANT = OPERATOR_OF_A.tenant();

    @Inject
    ImportService imports;

    @Inject
    ImportRepository repository;

    @Inject
    ImportedRowRepository rows;

    @Inject
    ImportBatchService batches;

    @Inject
    ImportConfig config;

    private String connection = "";

    @BeforeEach
    void connect() {
        connection = Connections.create(
                        OPERATOR_OF_A, "{\"name\":\"files\",\"source\":\"CSV\",\"defaultCurrency\":\"EUR\"}")
                .getString("id");
    }

    @Test
    void countsAFileThatComesTwiceOnceAndACorrectedRowAnew() {
        String file = deals(0, 30);
        assertThat(done(upload(file)).getInt("accepted")).isEqualTo(30);
        awaitFigures("30", "3000.00");

        JsonPath again = done(upload(file));
        assertThat(again.getInt("duplicate")).isEqualTo(30);
        assertThat(again.getInt("accepted")).isZero();

        JsonPath corrected = done(upload(file.replace("d7,100", "d7,250")));
        assertThat(corrected.getInt("accepted")).isEqualTo(1);
        assertThat(corrected.getInt("duplicate")).isEqualTo(29);
        awaitFigures("30", "3150.00");

        done(upload(file));
        awaitFigures("30", "3000.00");
    }

    @Test
    void letsTheLastOfTwoRowsAboutAFactHold() {
        String file = "id,amount,status,createdAt,wonAt\n" + row("x", 100) + row("x", 300) + row("y", 50);

        done(upload(file));

        awaitFigures("2", "350.00");
    }

    @Test
    void goesOnWithAnUploadThatBroke() {
        byte[] file = deals(0, 200).getBytes(UTF_8);
        JsonPath begun = begin("kind=DEAL&complete=false", Arrays.copyOfRange(file, 0, 700));
        String id = begun.getString("id");
        assertThat(begun.getString("state")).isEqualTo("UPLOADING");
        assertThat(begun.getInt("uploaded")).isEqualTo(700);

        patch(id, 0, Arrays.copyOfRange(file, 0, 10), false)
                .then()
                .statusCode(409)
                .body("detail", equalTo("Go on at byte 700"));
        patch(id, 700, Arrays.copyOfRange(file, 700, 1500), false)
                .then()
                .statusCode(200)
                .header("Upload-Offset", "1500");
        patch(id, 1500, Arrays.copyOfRange(file, 1500, file.length), true)
                .then()
                .statusCode(200);
        patch(id, file.length, new byte[1], true).then().statusCode(409);

        assertThat(done(id).getInt("rows")).isEqualTo(200);
        awaitFigures("200", "20000.00");
    }

    @Test
    void takesARepeatedRequestOnce() {
        String key = UUID.randomUUID().toString();
        String first = once(key, deals(0, 3)).then().statusCode(201).extract().path("id");

        once(key, deals(0, 3)).then().statusCode(201).body("id", equalTo(first));
        once(key, deals(0, 4)).then().statusCode(422);
        assertThat(get("/imports").getList("items")).hasSize(1);
    }

    @Test
    void reportsEachRow() {
        String id = upload("id,amount\n1,10\n2,much\n=3,10\n1,10\n,5\n");
        JsonPath done = done(id);
        assertThat(done.getInt("rows")).isEqualTo(5);
        assertThat(done.getInt("rejected")).isEqualTo(2);
        assertThat(done.getInt("duplicate")).isEqualTo(1);

        JsonPath report = get("/imports/" + id + "/report?pageSize=2");
        assertThat(report.getString("items[1].code")).isEqualTo("WRONG_VALUE");
        assertThat(report.getString("items[1].column")).isEqualTo("amount");
        assertThat(report.getString("items[1].reason")).isEqualTo("Ce n'est pas une valeur de cette propriété");
        JsonPath next = get("/imports/" + id + "/report?pageSize=2&pageToken=" + report.getString("nextPageToken"));
        assertThat(next.getList("items.row")).containsExactly(3, 4);
        assertThat(get("/imports/" + id + "/report?outcome=REJECTED").getList("items.row"))
                .containsExactly(2, 5);
        String file = OPERATOR_OF_A
                .given()
                .get("/connections/" + connection + "/imports/" + id + "/report.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(file.lines()).hasSize(6).contains("3,ACCEPTED,'=3,,,");
    }

    @Test
    void failsAFileItCannotReadAndKeepsTheRowsBefore() {
        String id = upload("id,amount\n1,10\n2,\"10\n");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(get("/imports/" + id).getString("state")).isEqualTo("FAILED"));
        JsonPath failed = get("/imports/" + id);
        assertThat(failed.getInt("accepted")).isEqualTo(1);
        assertThat(failed.getString("failure")).isEqualTo("NOT_CSV");
        assertThat(failed.getString("reason")).startsWith("Un enregistrement");
    }

    @Test
    void refusesWhatItCannotTake() {
        post(
                        "kind=OPPORTUNITY&delimiter=x&charset=EBCDIC&decimal=5&dateFormat=qqqqqqq&column=Montant:montant",
                        new byte[0])
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?kind"))
                .body("errors.pointer", hasItem("?delimiter"))
                .body("errors.pointer", hasItem("?charset"))
                .body("errors.pointer", hasItem("?decimal"))
                .body("errors.pointer", hasItem("?dateFormat"))
                .body("errors.pointer", hasItem("?column"));
        VIEWER_OF_A
                .given()
                .contentType("text/csv")
                .body("id\n1\n")
                .post("/connections/" + connection + "/imports?kind=DEAL")
                .then()
                .statusCode(403);
        ADMIN_OF_B
                .given()
                .contentType("text/csv")
                .body("id\n1\n")
                .post("/connections/" + connection + "/imports?kind=DEAL")
                .then()
                .statusCode(404);
        String id = begin("kind=DEAL&complete=false", new byte[0]).getString("id");
        ADMIN_OF_B
                .given()
                .get("/connections/" + connection + "/imports/" + id)
                .then()
                .statusCode(404);
        OPERATOR_OF_A
                .given()
                .delete("/connections/" + connection + "/imports/" + id)
                .then()
                .statusCode(204);
        OPERATOR_OF_A
                .given()
                .get("/connections/" + connection + "/imports/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void keepsNothingOfABatchThatIsKilledBeforeItIsKept() {
        byte[] file = deals(0, 50).getBytes(UTF_8);
        String id = begin("kind=DEAL&complete=false", file).getString("id");
        UUID connectionId = UUID.fromString(connection);
        UUID importId = UUID.fromString(id);

        TenantScope.run(TENANT, () -> {
            QuarkusTransaction.begin();
            Import running = imports.append(connectionId, importId, file.length, new byte[0], true);
            assertThat(batches.pass(running, batch(running, file)).orElseThrow().accepted())
                    .isEqualTo(20);
            QuarkusTransaction.rollback();
        });

        assertThat(get("/imports/" + id).getInt("rows")).isZero();
        assertThat(get("/imports/" + id + "/report").getList("items")).isEmpty();
        patch(id, file.length, new byte[0], true).then().statusCode(200);
        assertThat(done(id).getInt("accepted")).isEqualTo(50);
        awaitFigures("50", "5000.00");
    }

    /** Several instances at once, each of which is stopped in the middle: what one leaves another goes on with. */
    @Test
    void isReadOnAfterAnInstanceStopsInTheMiddle() {
        int number = 4000;
        String id = upload(deals(0, number));
        for (int instance = 0; instance < 4; instance++) {
            Importer importer = new Importer(repository, rows, batches, config);
            importer.start(new StartupEvent());
            int before = get("/imports/" + id).getInt("rows");
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> get("/imports/" + id).getInt("rows") > before
                            || get("/imports/" + id).getInt("rows") == number);
            importer.stop(new ShutdownEvent());
        }

        JsonPath done = done(id);
        assertThat(done.getInt("accepted")).isEqualTo(number);
        assertThat(done.getInt("rows")).isEqualTo(number);
        awaitFigures("" + number, number + "00.00");
        assertThat(Connections.get(OPERATOR_OF_A, connection).getLong("counters.duplicates"))
                .isZero();
    }

    private ImportBatch batch(Import running, byte[] file) {
        try (CsvFile opened = CsvFile.open(new ByteArrayInputStream(file), running.terms(), 1000)) {
            Columns columns = Columns.of(opened.headers(), running.terms());
            return ImportBatch.of(opened, new RowReader(columns, running.terms(), running.createdAt()), 20);
        }
    }

    private static String deals(int from, int to) {
        StringBuilder file = new StringBuilder("id,amount,status,createdAt,wonAt\n");
        for (int deal = from; deal < to; deal++) {
            file.append(row("d" + deal, 100));
        }
        return file.toString();
    }

    private static String row(String id, int amount) {
        return id + "," + amount + ",won,2025-05-02,2025-05-03T10:00:00Z\n";
    }

    private String upload(String file) {
        return begin("kind=DEAL", file.getBytes(UTF_8)).getString("id");
    }

    private JsonPath begin(String query, byte[] file) {
        return post(query, file).then().statusCode(201).extract().jsonPath();
    }

    private Response post(String query, byte[] file) {
        return OPERATOR_OF_A
                .given()
                .urlEncodingEnabled(false)
                .contentType("application/octet-stream")
                .body(file)
                .post("/connections/" + connection + "/imports?" + query);
    }

    private Response once(String key, String file) {
        return OPERATOR_OF_A
                .given()
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(file)
                .post("/connections/" + connection + "/imports?kind=" + FactKind.DEAL);
    }

    private Response patch(String id, long offset, byte[] bytes, boolean complete) {
        return OPERATOR_OF_A
                .given()
                .header("Upload-Offset", offset)
                .contentType("application/octet-stream")
                .body(bytes)
                .patch("/connections/" + connection + "/imports/" + id + "?complete=" + complete);
    }

    private JsonPath get(String path) {
        return OPERATOR_OF_A
                .given()
                .header("Accept-Language", "fr")
                .get("/connections/" + connection + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath done(String id) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(get("/imports/" + id).getString("state")).isEqualTo("DONE"));
        return get("/imports/" + id);
    }

    private void awaitFigures(String opportunities, String revenue) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(series("OPPORTUNITIES_CREATED")).isEqualTo(opportunities);
            assertThat(series("SIGNED_REVENUE")).isEqualTo(revenue);
        });
    }

    private String series(String metric) {
        Map<String, Object> parameters =
                Map.of("from", "2025-05-01", "to", "2025-05-31", "currency", "EUR", "connectionId", connection);
        return VIEWER_OF_A
                .given()
                .queryParams(parameters)
                .get("/metrics/{metric}/series", metric)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("value");
    }
}

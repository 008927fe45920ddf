package io.boussole.metrics.erasure.rest;

import static io.boussole.metrics.journey.Testimony.inTransaction;
import static io.boussole.metrics.journey.Testimony.moment;
import static io.boussole.metrics.journey.Testimony.said;
import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.boussole.metrics.Connections;
import io.boussole.metrics.Suite;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.fact.Alias;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Moment;
import io.boussole.metrics.fact.PersonKey;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.journey.Testimony;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class ErasePersonsTest {
    private static final String TENANT = VIEWER_OF_A.tenant();
    private static final Instant AT = Instant.parse("2022-01-12T09:30:00Z");
    private static final LocalDate DAY = LocalDate.parse("2022-01-12");

    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.udt_name from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                and c.udt_name in ('text', 'varchar', 'jsonb', 'json', 'bytea', '_text')""";

    private static final String FIGURES = "select coalesce(string_agg(line, ' ' order by line), '') from ("
            + "select measure || bucket_start || owner || source || sum(facts) || '/' || sum(amount) as line"
            + " from measure_bucket where tenant_id = ? and connection_id = any(?)"
            + " group by measure, bucket_start, owner, source having sum(facts) <> 0) s";

    @Inject
    Connections connections;

    @Inject
    Testimony testimony;

    @Inject
    Database database;

    private ConnectionId crm;
    private ConnectionId outreach;

    @BeforeEach
    void connect() {
        crm = new ConnectionId(TENANT, connections.add(TENANT, "HUBSPOT", "EUR"));
        outreach = new ConnectionId(TENANT, connections.add(TENANT, "HUBSPOT", "EUR"));
    }

    @Test
    void leavesTheAddressInNoTableAndEveryFigureAsItWas() {
        String address = "Erased.One@Example.com";
        known(address, "e1");
        deliver(deal(1).set("dealname", "for " + address, AT), deal(1).created(AT));
        deliver("{\"unknown\":\"" + address.toLowerCase(Locale.ROOT) + "\"}");
        awaitTraces("erased.one@example.com");
        String before = figures();
        assertThat(before).contains("LEAD_CREATED").contains("OPPORTUNITY_CREATED");

        String id = erase("{\"email\":\"" + address + "\"}");

        assertThat(traces("erased.one@example.com")).isEmpty();
        assertThat(traces("Erased Oneperson")).isEmpty();
        assertThat(figures()).isEqualTo(before);
        EDITOR_OF_A.given().get("/erasures/{id}", id).then().statusCode(200).body("reason", is("REQUESTED"));
    }

    @Test
    void letsLaterEventsBringNobodyBack() {
        String address = "erased.two@example.com";
        known(address, "e2");
        await().atMost(Duration.ofSeconds(20)).until(() -> figures().contains("LEAD_CREATED"));
        erase("{\"email\":\"" + address + "\"}");

        deliver(deal(2).set("dealname", "again " + address, AT), deal(2).created(AT));

        await().atMost(Duration.ofSeconds(30)).until(() -> figures().contains("OPPORTUNITY_CREATED"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(traces("forgotten.invalid")).contains("received_event.body"));
        assertThat(traces(address)).isEmpty();
    }

    @Test
    void erasesARecordWithItsAddress() {
        String address = "erased.three@example.com";
        known(address, "e3");
        await().atMost(Duration.ofSeconds(20)).until(() -> figures().contains("LEAD_CREATED"));
        String before = figures();

        erase("{\"contact\":{\"connectionId\":\"" + crm.id() + "\",\"contactId\":\"e3\"}}");
        erase("{\"contact\":{\"connectionId\":\"" + crm.id() + "\",\"contactId\":\"e3\"}}");

        assertThat(traces(address)).isEmpty();
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void honoursWhatASenderWasAsked() {
        String address = "erased.four@example.com";
        known(address, "e4");
        deliver(deal(4).set("dealname", "for " + address, AT));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(traces(address)).contains("received_event.body"));

        testimony.fold(
                crm,
                new FactChange(
                        FactId.contact("e4"), AT.plusSeconds(9), said(Property.ERASED, "true", AT.plusSeconds(9))));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(traces(address)).isEmpty());
        EDITOR_OF_A
                .given()
                .get("/erasures?pageSize=1")
                .then()
                .statusCode(200)
                .body("items[0].reason", is("TOLD_BY_SENDER"));
    }

    @Test
    void refusesWhatNamesNobody() {
        for (String body : List.of("{}", "{\"email\":\"nobody\"}", "{\"email\":\"a@b\",\"contact\":{}}")) {
            EDITOR_OF_A
                    .given()
                    .contentType("application/json")
                    .body(body)
                    .post("/erasures")
                    .then()
                    .statusCode(422);
        }
        VIEWER_OF_A
                .given()
                .contentType("application/json")
                .body("{\"email\":\"a@b.fr\"}")
                .post("/erasures")
                .then()
                .statusCode(403);
        ADMIN_OF_B.given().get("/erasures").then().statusCode(200).body("items.size()", is(0));
    }

    /** Known to two tools, by a record and by the address. */
    private void known(String address, String contact) {
        PersonKey record = PersonKey.contact(contact);
        PersonKey person = PersonKey.email(address);
        testimony.fold(
                crm,
                new FactChange(
                        FactId.contact(contact),
                        AT,
                        said(Property.EMAIL, person.value(), AT).join(said(Property.NAME, "Erased Oneperson", AT))));
        testimony.tell(
                crm,
                FactId.contact(contact),
                DAY,
                List.of(moment(record, Moment.Type.LEAD, AT, "bea", "webinar")),
                List.of(new Alias(record, person)));
        testimony.tell(
                outreach,
                new FactId(FactKind.MESSAGE, "m-" + contact),
                DAY,
                List.of(moment(person, Moment.Type.MESSAGED, AT.plusSeconds(60), "bea", "cold")),
                List.of());
    }

    private void deliver(String... bodies) {
        try (Suite suite = new Suite()) {
            suite.deliver(TENANT, crm.id(), "HUBSPOT", List.of(bodies));
        }
    }

    private static HubSpotEvents deal(long id) {
        return HubSpotEvents.deal(id);
    }

    private static String erase(String body) {
        return EDITOR_OF_A
                .given()
                .contentType("application/json")
                .body(body)
                .post("/erasures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void awaitTraces(String address) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(traces(address))
                        .contains("received_event.body", "fact.state", "moment.person", "journey.person"));
        await().atMost(Duration.ofSeconds(30)).until(() -> figures().contains("OPPORTUNITY_CREATED"));
    }

    private String figures() {
        return inTransaction(() -> database.queryOne(
                        FIGURES,
                        parameters -> parameters.put(TENANT).column("uuid", List.of(crm.id(), outreach.id()), id -> id),
                        row -> row.getString(1))
                .orElseThrow());
    }

    /** Every column in which the text occurs, in either case. */
    private List<String> traces(String text) {
        return inTransaction(() -> database.query(COLUMNS, parameters -> {}, row ->
                        new String[] {row.getString(1), row.getString(2), row.getString(3)}))
                .stream()
                .flatMap(column -> trace(column[0], column[1], column[2], text))
                .toList();
    }

    private Stream<String> trace(String table, String column, String type, String text) {
        String shown = type.equals("bytea") ? "encode(" + column + ", 'escape')" : column + "::text";
        String sql = "select 1 from " + table + " where lower(" + shown + ") like lower(?) limit 1";
        return inTransaction(() -> database.query(sql, parameters -> parameters.put("%" + text + "%"), row -> 1))
                .stream()
                .map(found -> table + "." + column);
    }
}

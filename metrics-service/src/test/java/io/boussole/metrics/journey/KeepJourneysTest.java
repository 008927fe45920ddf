package io.boussole.metrics.journey;

import static io.boussole.metrics.journey.Testimony.inTransaction;
import static io.boussole.metrics.journey.Testimony.moment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.metrics.Connections;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.Alias;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.fact.Moment;
import io.boussole.metrics.fact.PersonKey;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.journey.MomentRepository.KeptMoment;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class KeepJourneysTest {
    private static final Instant AT = Instant.parse("2027-01-12T09:30:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2027-01-12");
    private static final PersonKey ANNA = PersonKey.email("anna@example.com");
    private static final PersonKey RECORD = PersonKey.contact("17");

    @Inject
    Connections connections;

    @Inject
    Testimony testimony;

    @Inject
    MomentRepository moments;

    @Inject
    JourneyRepository journeys;

    @Inject
    JourneyLoop loop;

    @Inject
    Database database;

    private String tenant;
    private ConnectionId crm;
    private ConnectionId outreach;

    @BeforeEach
    void connect() {
        tenant = "tenant-" + UUID.randomUUID();
        crm = new ConnectionId(tenant, connections.add(tenant, "HUBSPOT", "EUR"));
        outreach = new ConnectionId(tenant, connections.add(tenant, "PIPEDRIVE", "EUR"));
    }

    @Test
    @DisplayName("Row 87: the same address in two tools counts once")
    void countsAPersonOfTwoToolsOnce() {
        tell(crm, FactId.contact("17"), List.of(lead(ANNA, AT)));
        tell(outreach, FactId.contact("a"), List.of(lead(ANNA, AT.plusSeconds(60))));

        eventually(() -> assertThat(testimony.sum(tenant, Measure.LEAD_CREATED)).isEqualTo(1));
        assertThat(testimony.sums(tenant)).isEqualTo(1);
    }

    @Test
    @DisplayName("Row 87: two persons become one once an alias links them, and two again without it")
    void linksPersonsWhenAnAliasComesAndGoes() {
        tell(crm, FactId.contact("17"), List.of(lead(RECORD, AT)));
        tell(outreach, FactId.contact("a"), List.of(lead(ANNA, AT)));
        eventually(() -> assertThat(testimony.sum(tenant, Measure.LEAD_CREATED)).isEqualTo(2));

        testimony.tell(crm, FactId.contact("17"), TODAY, List.of(lead(RECORD, AT)), List.of(new Alias(RECORD, ANNA)));
        eventually(() -> assertThat(testimony.sum(tenant, Measure.LEAD_CREATED)).isEqualTo(1));

        tell(crm, FactId.contact("17"), List.of(lead(RECORD, AT)));
        eventually(() -> assertThat(testimony.sum(tenant, Measure.LEAD_CREATED)).isEqualTo(2));
    }

    @Test
    @DisplayName("Row 87: whom a later alias moves to another address counts once")
    void readsAgainWhoeverStoodForThePersonBefore() {
        PersonKey zoe = PersonKey.email("zoe@example.com");
        testimony.tell(
                crm,
                message("m1"),
                TODAY,
                List.of(moment(zoe, Moment.Type.MESSAGED, AT, "", "")),
                List.of(new Alias(RECORD, zoe)));
        tell(crm, FactId.deal("d"), List.of(moment(RECORD, Moment.Type.WON, AT.plusSeconds(5), "", "")));
        eventually(
                () -> assertThat(testimony.sum(tenant, Measure.LEAD_THEN_WON)).isEqualTo(1));

        testimony.tell(
                crm,
                message("m2"),
                TODAY,
                List.of(moment(ANNA, Moment.Type.MESSAGED, AT, "", "")),
                List.of(new Alias(RECORD, ANNA)));

        eventuallyNothingIsDue();
        assertThat(testimony.sum(tenant, Measure.LEAD_CREATED)).isEqualTo(1);
        assertThat(testimony.sum(tenant, Measure.LEAD_THEN_WON)).isEqualTo(1);
    }

    @Test
    void setsAsideWhoeverCannotBeReadAndReadsTheOthers() {
        Person unreadable = Person.of(crm.id(), RECORD);
        execute(
                "insert into journey (tenant_id, person, added) values (?, ?, '[{\"measure\":\"NONE\"}]')",
                unreadable.text());
        for (int number = 0; number < 3; number++) {
            PersonKey person = number == 1 ? RECORD : PersonKey.email(number + "@example.com");
            tell(crm, FactId.contact("c" + number), List.of(lead(person, AT)));
        }

        eventually(() -> assertThat(testimony.sum(tenant, Measure.LEAD_CREATED)).isEqualTo(2));
        eventually(() -> assertThat(failures()).isEqualTo(1));

        execute("update journey set added = '[]' where tenant_id = ? and person = ?", unreadable.text());
        eventually(() -> assertThat(testimony.sum(tenant, Measure.LEAD_CREATED)).isEqualTo(3));
        eventuallyNothingIsDue();
    }

    @Test
    void keepsThePersonWithTheLongestOfTexts() {
        String noise = new Random(1)
                .ints(600, 0x4E00, 0x9FFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        tell(crm, FactId.contact("17"), List.of(moment(ANNA, Moment.Type.LEAD, AT, noise, noise)));

        eventually(() -> assertThat(testimony.sum(tenant, Measure.LEAD_CREATED)).isEqualTo(1));
    }

    private static FactId message(String id) {
        return new FactId(FactKind.MESSAGE, id);
    }

    private void eventuallyNothingIsDue() {
        eventually(() -> assertThat(count("select count(*) from journey_due where tenant_id = ?"))
                .isZero());
    }

    private long failures() {
        return count("select count(*) from journey_due where tenant_id = ? and attempts > 0 and failure is not null");
    }

    private long count(String sql) {
        return inTransaction(() -> database.queryOne(sql, parameters -> parameters.put(tenant), row -> row.getLong(1))
                .orElseThrow());
    }

    private void execute(String sql, String person) {
        inTransaction(
                () -> database.update(sql, parameters -> parameters.put(tenant).put(person)));
    }

    @Test
    void takesBackExactlyWhatWasAdded() {
        tell(
                crm,
                FactId.contact("17"),
                List.of(
                        lead(ANNA, AT),
                        moment(ANNA, Moment.Type.MQL, AT.plusSeconds(9), "bea", "webinar"),
                        moment(ANNA, Moment.Type.CALLED, AT.plusSeconds(99), "bea", "")));
        eventually(() -> assertThat(testimony.sum(tenant, Measure.TOUCHED)).isEqualTo(1));

        tell(crm, FactId.contact("17"), List.of(moment(ANNA, Moment.Type.SQL, AT.plusSeconds(9), "carl", "fair")));
        eventually(() -> assertThat(testimony.sum(tenant, Measure.TOUCHED)).isZero());
        assertThat(testimony.sum(tenant, Measure.SQL_REACHED)).isEqualTo(1);

        tell(crm, FactId.contact("17"), List.of());
        eventually(() -> assertThat(testimony.sums(tenant)).isZero());
    }

    @Test
    void findsWhatAKillBetweenFoldAndJourneyLeftBehind() {
        inTransaction(() -> {
            moments.replace(
                    crm,
                    List.of(FactId.contact("17")),
                    List.of(new KeptMoment(
                            FactId.contact("17"), 0, Person.of(crm.id(), ANNA), lead(ANNA, AT), new Touch("", "crm"))),
                    List.of());
            journeys.addDue(tenant, new TreeSet<>(List.of(Person.of(crm.id(), ANNA))), TODAY);
            return true;
        });

        eventually(() -> assertThat(testimony.sum(tenant, Measure.LEAD_CREATED)).isEqualTo(1));
    }

    @Test
    void putsWhatBecameKnownOnADayUnderThatDay() {
        testimony.tell(crm, FactId.contact("17"), TODAY, List.of(lead(ANNA, AT)), List.of());
        testimony.tell(
                crm,
                FactId.contact("17"),
                TODAY.plusDays(1),
                List.of(lead(ANNA, AT), moment(ANNA, Moment.Type.MQL, AT, "", "")),
                List.of());

        eventually(() -> assertThat(testimony.sum(tenant, Measure.MQL_REACHED)).isEqualTo(1));
        assertThat(testimony.sumAsOf(tenant, Measure.LEAD_CREATED, TODAY)).isEqualTo(1);
        assertThat(testimony.sumAsOf(tenant, Measure.MQL_REACHED, TODAY)).isZero();
        assertThat(testimony.sumAsOf(tenant, Measure.LEAD_THEN_MQL, TODAY.plusDays(1)))
                .isEqualTo(1);
    }

    @Test
    void countsEverybodyOnceWithSeveralInstancesAtIt() throws InterruptedException {
        List<Thread> instances = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            instances.add(new Thread(() -> {
                for (int round = 0; round < 60; round++) {
                    loop.readDue();
                }
            }));
        }
        instances.forEach(Thread::start);
        for (int number = 0; number < 120; number++) {
            PersonKey person = PersonKey.email("p" + number % 20 + "@example.com");
            testimony.tell(
                    number % 2 == 0 ? crm : outreach,
                    new FactId(FactKind.SUBMISSION, Integer.toString(number)),
                    TODAY,
                    List.of(
                            moment(person, Moment.Type.SUBMITTED, AT.minusSeconds(number), "", ""),
                            lead(person, AT.minusSeconds(number))),
                    List.of());
        }
        for (Thread instance : instances) {
            instance.join();
        }

        eventually(
                () -> assertThat(testimony.sum(tenant, Measure.FORM_SUBMITTED)).isEqualTo(20));
        eventually(() -> assertThat(testimony.sum(tenant, Measure.LEAD_CREATED)).isEqualTo(20));
    }

    private void tell(ConnectionId connection, FactId fact, List<Moment> said) {
        testimony.tell(connection, fact, TODAY, said, List.of());
    }

    private static Moment lead(PersonKey person, Instant at) {
        return moment(person, Moment.Type.LEAD, at, "", "");
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}

package io.boussole.alert.synthesis;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.SteeredClock;
import io.boussole.alert.Suite;
import io.boussole.alert.incident.Breached;
import io.boussole.contracts.plan.PlanCalendar;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row 97: weeks and months as they were, whatever came later. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class SynthesisTest {
    private static final LocalDate MONDAY = PlanFixture.today()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(3);

    private static final YearMonth MONTH = YearMonth.from(PlanFixture.today()).minusMonths(2);

    @Inject
    Suite suite;

    @Inject
    SteeredClock clock;

    @AfterEach
    void now() {
        clock.go();
    }

    @Test
    void showsAWeekAsItStoodOnItsMonday() {
        Breached breached = breachedOn(MONDAY.minusDays(4));

        JsonPath week =
                week(breached, MONDAY.plusDays(6)).statusCode(200).extract().jsonPath();

        assertThat(week.getString("monday")).isEqualTo(MONDAY.toString());
        assertThat(Instant.parse(week.getString("at")))
                .isEqualTo(MONDAY.atStartOfDay(PlanFixture.PARIS).toInstant());
        assertThat(week.getString("verdicts.find { it.kpiId == 'closing' }.verdict"))
                .isEqualTo("UNDER_PERFORMANCE");
        assertThat(week.getList("alerts.id")).containsExactly(breached.alertId().toString());
        assertThat(week.getString("alerts[0].state")).isEqualTo("OPEN");
        assertThat(week.getString("alerts[0].unsupportedSince")).isNull();
        assertThat(week.getList("actions.id"))
                .containsExactly(breached.actionId().toString());
        assertThat(week.getString("actions[0].status")).isEqualTo("OPEN");
        assertThat(week.getString("actions[0].ownerId")).isEqualTo("hugo");
        assertThat(week.getBoolean("actions[0].overdue")).isFalse();
    }

    @Test
    void leavesAPastWeekAsItWasWhateverHappensLater() {
        Breached breached = breachedOn(MONDAY.minusDays(4));
        String before = week(breached, MONDAY).statusCode(200).extract().asString();

        workOn(breached, MONDAY.plusDays(2));
        assertThat(week(breached, MONDAY).extract().asString()).isEqualTo(before);
        JsonPath next = week(breached, MONDAY.plusWeeks(1)).extract().jsonPath();
        endOn(breached, MONDAY.plusDays(9));

        assertThat(week(breached, MONDAY).extract().asString()).isEqualTo(before);
        assertThat(next.getString("alerts[0].state")).isEqualTo("IN_CORRECTION");
        assertThat(next.getString("actions[0].status")).isEqualTo("IN_PROGRESS");
        assertThat(next.getString("actions[0].ownerId")).isEqualTo("claire");
        assertThat(next.getString("actions[0].dueOn"))
                .isEqualTo(MONDAY.plusDays(6).toString());
        assertThat(next.getBoolean("actions[0].overdue")).isTrue();
        week(breached, MONDAY.plusWeeks(2)).body("alerts.size()", equalTo(0)).body("actions.size()", equalTo(0));
    }

    @Test
    void saysInTheNextWeekThatCorrectedDataTookAwayWhatAnAlertRestsOn() {
        Breached breached = breachedOn(MONDAY.minusDays(4));
        String before = week(breached, MONDAY).extract().asString();

        correctedOn(breached, MONDAY.plusDays(2), 2, 20);

        assertThat(week(breached, MONDAY).extract().asString()).isEqualTo(before);
        JsonPath next = week(breached, MONDAY.plusWeeks(1)).extract().jsonPath();
        assertThat(next.getString("verdicts.find { it.kpiId == 'closing' }.verdict"))
                .isEqualTo("INCONCLUSIVE");
        assertThat(day(next.getString("alerts[0].unsupportedSince"))).isEqualTo(MONDAY.plusDays(2));

        correctedOn(breached, MONDAY.plusDays(9), 3, 10);
        week(breached, MONDAY.plusWeeks(2)).body("alerts[0].unsupportedSince", equalTo(null));
    }

    @Test
    void keepsThePastDaysOfAPlanThatMoves() {
        Breached breached = breachedOn(MONDAY.minusDays(4));
        String before = week(breached, MONDAY).extract().asString();
        ZoneId noumea = ZoneId.of("Pacific/Noumea");

        clock.set(noon(MONDAY.plusDays(2)));
        suite.publish(EDITOR_OF_A, in(noumea, breached.plan().version(2).published()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(suite.list(
                                        EDITOR_OF_A, "/rules", breached.plan().id())
                                .getList("items.planVersion", Integer.class))
                        .containsOnly(2));
        clock.go();

        assertThat(week(breached, MONDAY).extract().asString()).isEqualTo(before);
        week(breached, MONDAY.plusWeeks(1))
                .body(
                        "at",
                        equalTo(MONDAY.plusWeeks(1)
                                .atStartOfDay(noumea)
                                .toInstant()
                                .toString()));
    }

    @Test
    void tellsWhatHappenedInAMonth() {
        Breached breached = breachedOn(MONTH.atDay(18));
        correctedOn(breached, MONTH.atDay(19), 2, 20);
        correctedOn(breached, MONTH.atDay(20), 3, 10);
        workOn(breached, MONTH.atDay(20));

        JsonPath month = month(breached, MONTH).statusCode(200).extract().jsonPath();

        assertThat(month.getString("month")).isEqualTo(MONTH.toString());
        assertThat(month.getInt("opened")).isEqualTo(1);
        assertThat(month.getMap("resolved")).isEmpty();
        assertThat(month.getString("trends.find { it.kpiId == 'closing' }.atStart"))
                .isNull();
        assertThat(month.getString("trends.find { it.kpiId == 'closing' }.atEnd"))
                .isEqualTo("UNDER_PERFORMANCE");
        assertThat(month.getList("decisions.type")).containsExactly("MODIFY");
        assertThat(month.getInt("reversals")).isZero();
        assertThat(month.getList("restatements.supported", Boolean.class)).containsExactly(false, true);
        assertThat(month.getList("restatements.subject", String.class)).containsOnly(PlanFixture.CLOSING);
        assertThat(day(month.getString("restatements[0].at"))).isEqualTo(MONTH.atDay(19));
        assertThat(month.getDouble("times.acknowledged"))
                .isCloseTo((double) Duration.ofDays(2).toSeconds(), within(3700.0));
        assertThat(month.getString("times.resolved")).isNull();
    }

    @Test
    void leavesAPastMonthAsItWasWhateverHappensLater() {
        Breached breached = breachedOn(MONTH.atDay(20));
        String before = month(breached, MONTH).statusCode(200).extract().asString();

        workOn(breached, MONTH.plusMonths(1).atDay(5));
        correctedOn(breached, MONTH.plusMonths(1).atDay(6), 2, 20);
        endOn(breached, MONTH.plusMonths(1).atDay(9));

        assertThat(month(breached, MONTH).extract().asString()).isEqualTo(before);
        JsonPath next = month(breached, MONTH.plusMonths(1)).extract().jsonPath();
        assertThat(next.getInt("opened")).isZero();
        assertThat(next.getInt("resolved.FALSE_ALARM")).isEqualTo(1);
        assertThat(next.getInt("falseAlarms")).isEqualTo(1);
        assertThat(next.getList("decisions")).hasSize(1);
        assertThat(next.getList("restatements.supported", Boolean.class)).containsExactly(false);
        assertThat(next.getString("trends.find { it.kpiId == 'closing' }.atStart"))
                .isEqualTo("UNDER_PERFORMANCE");
        assertThat(next.getString("times.acknowledged"))
                .as("of what was opened in it")
                .isNull();
    }

    @Test
    void knowsNothingOfWhatIsToComeNorOfAnotherTenantsPlan() {
        Breached breached = breachedOn(PlanFixture.today());

        week(breached, PlanFixture.today().plusWeeks(1)).statusCode(404);
        month(breached, YearMonth.from(PlanFixture.today()).plusMonths(1)).statusCode(404);
        week(breached, PlanFixture.today()).statusCode(200);
        ADMIN_OF_B.given().get(weekly(breached.plan().id(), MONDAY)).then().statusCode(404);
        VIEWER_OF_A.given().get(weekly(UUID.randomUUID(), MONDAY)).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weekly",
                "weekly?planId=0f8fad5b-d9cb-469f-a165-70867728950e&day=monday",
                "monthly?month=2027-01",
                "monthly?planId=0f8fad5b-d9cb-469f-a165-70867728950e",
                "monthly?planId=0f8fad5b-d9cb-469f-a165-70867728950e&month=2027-13"
            })
    void wantsAPlanAndATime(String query) {
        VIEWER_OF_A.given().get("/syntheses/" + query).then().statusCode(400).contentType("application/problem+json");
    }

    private Breached breachedOn(LocalDate day) {
        clock.set(noon(day));
        Breached breached = Breached.of(suite, PlanFixture.aPlan());
        clock.go();
        return breached;
    }

    /** Seen, decided upon, begun, given another owner and another day. */
    private void workOn(Breached breached, LocalDate day) {
        clock.set(noon(day));
        breached.post("acknowledge", "").statusCode(200);
        breached.decide("{\"type\":\"MODIFY\",\"reason\":\"below\",\"measureBy\":\"" + day.plusWeeks(8) + "\"}")
                .statusCode(201);
        breached.post("hand-over", "{\"toId\":\"claire\",\"reason\":\"holidays\"}")
                .statusCode(200);
        breached.patch("{\"dueOn\":\"" + day.plusDays(4) + "\",\"reason\":\"sooner\"}")
                .statusCode(200);
        breached.patch("{\"status\":\"IN_PROGRESS\"}").statusCode(200);
        clock.go();
    }

    private void correctedOn(Breached breached, LocalDate day, long revision, long won) {
        clock.set(noon(day));
        suite.observe(EDITOR_OF_A, breached.plan().closing(revision, won, 80));
        var unused = suite.evaluation(EDITOR_OF_A, breached.plan().id(), PlanFixture.CLOSING, revision);
        clock.go();
    }

    private void endOn(Breached breached, LocalDate day) {
        clock.set(noon(day));
        breached.post("resolve", "{\"reason\":\"FALSE_ALARM\"}").statusCode(200);
        breached.post("close", "").statusCode(200);
        clock.go();
    }

    private static PlanPublished in(ZoneId zone, PlanPublished plan) {
        PlanCalendar calendar = plan.calendar();
        return new PlanPublished(
                plan.planId(),
                plan.version(),
                plan.state(),
                plan.name(),
                plan.period(),
                plan.currency(),
                new PlanCalendar(
                        calendar.country(),
                        zone,
                        calendar.workingDays(),
                        calendar.workStart(),
                        calendar.workEnd(),
                        calendar.closures()),
                plan.salesCycleDays(),
                plan.avgDealValue(),
                plan.seasonality(),
                plan.kpis(),
                plan.team(),
                plan.playbooks(),
                plan.publishedAt());
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(PlanFixture.PARIS).toInstant();
    }

    private static LocalDate day(String instant) {
        return LocalDate.ofInstant(Instant.parse(instant), PlanFixture.PARIS);
    }

    private static ValidatableResponse week(Breached breached, LocalDate day) {
        return VIEWER_OF_A.given().get(weekly(breached.plan().id(), day)).then();
    }

    private static String weekly(UUID planId, LocalDate day) {
        return "/syntheses/weekly?planId=" + planId + "&day=" + day;
    }

    private static ValidatableResponse month(Breached breached, YearMonth month) {
        return VIEWER_OF_A
                .given()
                .get("/syntheses/monthly?planId=" + breached.plan().id() + "&month=" + month)
                .then();
    }
}

package io.boussole.alert.delivery;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.access.TenantScope;
import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.alert.judgement.PublishedPlanRepository;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People are told in their working hours, and of several things at once; machines at once. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class QuietHoursTest {
    @Inject
    Outsiders outsiders;

    @Inject
    Suite suite;

    @Inject
    PublishedPlanRepository plans;

    private final PlanFixture plan = PlanFixture.aPlan();
    private final UUID planId = plan.id();
    private final Receiver people = new Receiver();
    private final Receiver machine = new Receiver();

    @BeforeEach
    void stopTheClock() {
        outsiders.stopTheClock();
    }

    @AfterEach
    void stop() {
        outsiders.letTheClockGo();
        people.close();
        machine.close();
    }

    private void publish() {
        suite.publish(EDITOR_OF_A, plan.published());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(TenantScope.call(
                                EDITOR_OF_A.tenant(),
                                () -> QuarkusTransaction.requiringNew()
                                        .call(() -> plans.newestCalendar(EDITOR_OF_A.tenant(), planId))))
                        .isPresent());
    }

    /** A Saturday night in Paris; the plan's team works from Monday to Friday, 9 to 18, and not on public holidays. */
    private Instant saturdayNight() {
        LocalDate saturday = LocalDate.ofInstant(
                        PlanFixture.today().atStartOfDay(PlanFixture.PARIS).toInstant(), PlanFixture.PARIS)
                .with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        return saturday.atTime(22, 0).atZone(PlanFixture.PARIS).toInstant();
    }

    @Test
    void keepPeopleQuietUntilWorkStartsAndMachinesNot() {
        publish();
        JsonPath chat = outsiders.endpoint("SLACK", planId, Map.of("url", people.url("/s"), "quietHours", true));
        JsonPath hook = outsiders.webhook(planId, machine.url("/hook"));
        outsiders.setClock(saturdayNight());

        outsiders.tell(outsiders.notice(planId));

        outsiders.awaitStates(hook, "DELIVERED");
        JsonPath waiting = outsiders.awaitStates(chat, "PENDING");
        Instant next = Instant.parse(waiting.getString("items[0].nextAttemptAt"));
        assertThat(next.atZone(PlanFixture.PARIS).toLocalTime()).hasToString("09:00");
        assertThat(next.atZone(PlanFixture.PARIS).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        outsiders.setClock(next.minusSeconds(1));
        outsiders.staysAt(people, 0);
        outsiders.setClock(next);
        outsiders.awaitStates(chat, "DELIVERED");
    }

    @Test
    void waitForNoHoursOfAPlanThatIsNotKnown() {
        JsonPath chat = outsiders.endpoint("SLACK", planId, Map.of("url", people.url("/s"), "quietHours", true));
        outsiders.forgetPlan(planId);

        outsiders.tell(outsiders.notice(planId));

        outsiders.awaitStates(chat, "DELIVERED");
    }

    @Test
    void makeOneMessageOfSeveralNoticesForThePerson() {
        JsonPath chat = outsiders.endpoint("SLACK", planId, Map.of("url", people.url("/s"), "groupWithin", "PT10M"));
        outsiders.tell(outsiders.notice(planId));
        outsiders.advance(Duration.ofMinutes(3));
        outsiders.tell(outsiders.notice(planId));
        outsiders.advance(Duration.ofMinutes(1));
        outsiders.tell(outsiders.notice(
                planId,
                UUID.randomUUID(),
                NoticeType.CORRECTIVE_ACTION_OPENED,
                new Recipient("hugo", "Hugo Petit", null, "en")));
        outsiders.staysAt(people, 0);

        outsiders.advance(Duration.ofMinutes(6));

        outsiders.awaitStates(chat, "PENDING", "DELIVERED", "DELIVERED");
        outsiders.awaitRequests(people, 1);
        assertThat(people.requests().get(0).json().path("text").asText())
                .isEqualTo("2 messages : Taux de signature insuffisant …");
        outsiders.advance(Duration.ofMinutes(4));
        outsiders.awaitStates(chat, "DELIVERED", "DELIVERED", "DELIVERED");
        assertThat(people.requests()).hasSize(2);
    }

    @Test
    void keepAMessageTogetherThatIsTriedAgain() {
        JsonPath chat = outsiders.endpoint("SLACK", planId, Map.of("url", people.url("/s"), "groupWithin", "PT1M"));
        people.then(Receiver.answer(500, "rollup_error"));
        outsiders.tell(outsiders.notice(planId));
        outsiders.tell(outsiders.notice(planId));
        outsiders.advance(Duration.ofMinutes(1));
        outsiders.awaitRequests(people, 1);
        outsiders.awaitAttempts(chat, 1);
        outsiders.tell(outsiders.notice(planId));

        outsiders.advance(Duration.ofSeconds(5));

        outsiders.awaitStates(chat, "PENDING", "DELIVERED", "DELIVERED");
        List<String> bodies =
                people.requests().stream().map(Receiver.Request::body).toList();
        assertThat(bodies).hasSize(2);
        assertThat(bodies.get(1)).isEqualTo(bodies.get(0));
    }
}

package io.boussole.alert.judgement;

import static io.boussole.alert.judgement.FunnelPlan.BOOKED;
import static io.boussole.alert.judgement.FunnelPlan.START;
import static io.boussole.alert.judgement.FunnelPlan.day;
import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.Suite;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sixty days of ninety are over, 200 bookings are planned, and not one was counted. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class NothingCountedTest {
    @Inject
    Suite suite;

    /** Of this test alone: what other plans of the team have counted by it says whether their tools tell of it. */
    private final String metric = "MEETINGS_BOOKED_" + UUID.randomUUID();

    @Test
    void isAZeroWhereTheToolsAreKnownToTellOfSuchFacts() {
        someWereCountedByAnotherPlan();
        FunnelPlan plan = told("CRM", START.minusDays(30));

        JsonPath judged = suite.evaluation(EDITOR_OF_A, plan.id(), BOOKED, 1);

        assertThat(judged.getString("verdict")).isEqualTo("UNDER_PERFORMANCE");
        assertThat(judged.getString("text")).contains("by the end of", ": 0;", "There was not one");
        assertThat(suite.alerts(EDITOR_OF_A, plan.id()).getList("items.kpiId", String.class))
                .containsExactly(BOOKED);
    }

    /** Of one that was connected yesterday next to nothing is expected yet. */
    @Test
    void isHeldAgainstTheDaysSinceTheToolWasConnected() {
        someWereCountedByAnotherPlan();
        FunnelPlan plan = told("CRM", START.plusDays(60));

        JsonPath judged = suite.evaluation(EDITOR_OF_A, plan.id(), BOOKED, 1);

        assertThat(judged.getString("verdict")).isEqualTo("NOT_MATURE");
    }

    /** A CRM may be set to tell of deals alone. */
    @Test
    void isNoDataWhereNoToolHasEverToldOfSuchFacts() {
        FunnelPlan plan = told("CRM", START.minusDays(30));

        JsonPath judged = suite.evaluation(EDITOR_OF_A, plan.id(), BOOKED, 1);

        assertThat(judged.getString("verdict")).isEqualTo("NO_DATA");
        assertThat(judged.getString("text")).contains("or no tool tells of it");
    }

    /** One that sends e-mails tells of no calls, whatever the team's CRM counts. */
    @Test
    void isNoDataWhereOnlyAnotherToolTellsOfSuchFacts() {
        someWereCountedByAnotherPlan();
        FunnelPlan plan = FunnelPlan.published(suite, "WEEKLY", "CRM", metric);
        plan.bookedNone(UUID.randomUUID(), START.minusDays(30));

        assertThat(suite.evaluation(EDITOR_OF_A, plan.id(), BOOKED, 1).getString("verdict"))
                .isEqualTo("NO_DATA");
    }

    /** Then all tools of the team are its sources. */
    @Test
    void isNoDataWhereThePlanNamesNoKindOfTool() {
        someWereCountedByAnotherPlan();
        FunnelPlan plan = told(null, START.minusDays(30));

        JsonPath judged = suite.evaluation(EDITOR_OF_A, plan.id(), BOOKED, 1);

        assertThat(judged.getString("verdict")).isEqualTo("NO_DATA");
    }

    private void someWereCountedByAnotherPlan() {
        FunnelPlan other = FunnelPlan.published(suite, "WEEKLY", "CRM", metric);
        other.booked(1, day(START, 100));
        suite.evaluation(EDITOR_OF_A, other.id(), BOOKED, 1);
    }

    private FunnelPlan told(@Nullable String source, LocalDate since) {
        FunnelPlan plan = FunnelPlan.published(suite, "WEEKLY", source, metric);
        plan.bookedNone(FunnelPlan.CONNECTION, since);
        return plan;
    }
}

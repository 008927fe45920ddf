package io.boussole.alert.incident;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signatures that were reported late show that the alert on the close rate was none. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class CorrectedFactsTest {
    @Inject
    Suite suite;

    @Inject
    Escalations escalations;

    @SuppressWarnings("NullAway.Init")
    private Breached breached;

    @BeforeEach
    void aBreach() {
        breached = Breached.of(suite, PlanFixture.aPlan());
    }

    @Test
    void takeBackTheVerdictAndLeaveTheAlertToPeople() {
        JsonPath corrected = correctedTo(2, 20);

        assertThat(corrected.getString("verdict")).isEqualTo("INCONCLUSIVE");
        assertThat(corrected.getString("recommendation")).isEqualTo("HOLD");
        assertThat(corrected.getBoolean("withdrawn")).isTrue();
        assertThat(corrected.getString("text"))
                .contains("Corrected data or a changed plan no longer support the alert")
                .contains("confirm it as a false alarm or close it");
        breached.alert().body("state", equalTo("OPEN")).body("unsupportedSince", notNullValue());
    }

    @Test
    void sayNoMoreThatTheyDoNotSupportTheAlertOnceTheyDoOrItHasEnded() {
        breached.alert().body("unsupportedSince", nullValue());
        var unused2 = correctedTo(2, 20);
        String since = breached.alert().extract().path("unsupportedSince");
        var unused3 = correctedTo(3, 21);
        breached.alert().body("unsupportedSince", equalTo(since));

        var unused4 = correctedTo(4, 10);
        breached.alert().body("unsupportedSince", nullValue());

        var unused5 = correctedTo(5, 20);
        breached.post("resolve", "{\"reason\":\"FALSE_ALARM\"}").body("unsupportedSince", nullValue());
    }

    @Test
    void stopTheEscalationUntilTheySupportTheAlertAgain() {
        var unused2 = correctedTo(2, 20);
        goUp();
        assertThat(breached.history()).containsExactly("OPENED", "UNSUPPORTED");
        var unused3 = correctedTo(3, 21);
        assertThat(breached.history()).containsExactly("OPENED", "UNSUPPORTED");

        JsonPath again = correctedTo(4, 10);
        goUp();

        assertThat(again.getString("verdict")).isEqualTo("UNDER_PERFORMANCE");
        assertThat(breached.history()).containsExactly("OPENED", "UNSUPPORTED", "SUPPORTED", "ESCALATED", "ESCALATED");
    }

    @Test
    void keepTheEscalationStoppedWhenASilenceEnds() {
        Instant until = Clock.systemUTC().instant().plus(Duration.ofDays(3));
        breached.post("silence", "{\"until\":\"" + until + "\",\"reason\":\"audit\"}")
                .statusCode(200);
        var unused2 = correctedTo(2, 20);
        breached.post("unsilence", "{}").statusCode(200);

        goUp();

        assertThat(breached.history()).containsExactly("OPENED", "SILENCED", "UNSUPPORTED", "UNSILENCED");
    }

    @Test
    void letPeopleCallItAFalseAlarm() {
        var unused2 = correctedTo(2, 20);

        breached.post("resolve", "{\"reason\":\"FALSE_ALARM\"}").statusCode(200).body("state", equalTo("RESOLVED"));
    }

    private JsonPath correctedTo(long revision, long won) {
        suite.observe(EDITOR_OF_A, breached.plan().closing(revision, won, 80));
        return suite.evaluation(EDITOR_OF_A, breached.plan().id(), PlanFixture.CLOSING, revision);
    }

    private void goUp() {
        Instant later = Clock.systemUTC().instant().plus(Duration.ofDays(40));
        Breached.run(() -> escalations.ofAlert(breached.alertId(), later));
    }
}

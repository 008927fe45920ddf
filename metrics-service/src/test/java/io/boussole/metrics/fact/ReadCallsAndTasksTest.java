package io.boussole.metrics.fact;

import static io.boussole.metrics.fact.Measure.CALL_CONNECTED;
import static io.boussole.metrics.fact.Measure.CALL_MADE;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.decoding.prospecting.Said;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCallsAndTasksTest {
    private static final Instant NINE = Instant.parse("2027-01-12T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"Outbound,No Answer,1,0", "Outbound,Connected,1,1", "Inbound,Connected,0,0", "Conference,,0,0"})
    void countsTheTeamsCallsAndThoseThatReachedSomebody(
            String direction, String disposition, long made, long connected) {
        KeptFacts kept = gong().take(List.of(call("1", direction, disposition)));

        assertThat(kept.count(CALL_MADE)).isEqualTo(made);
        assertThat(kept.count(CALL_CONNECTED)).isEqualTo(connected);
        assertThat(kept.moments(Moment.Type.CALLED)).hasSize((int) made);
        assertThat(kept.sums().keySet()).allMatch(bucket -> bucket.start().equals(NINE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not Interested", "NOT_INTERESTED", "Pas intéressé"})
    @DisplayName("Row 127: a call that ended in a no is a refusal")
    void tellsWhoRefusedOnTheTelephone(String disposition) {
        KeptFacts kept = gong().take(List.of(call("1", "Outbound", disposition), call("2", "Outbound", "Connected")));

        assertThat(kept.moments(Moment.Type.REFUSED))
                .extracting(Moment::person)
                .containsExactly(PersonKey.email("ada@example.com"));
    }

    @Test
    void countsTheActivitiesOfOneCallOnce() {
        LemlistActivity ada = LemlistActivity.of(1);
        KeptFacts kept = new KeptFacts("LEMLIST", FactRules.DEFAULT)
                .take(List.of(
                        ada.body("aircallNotInterested", NINE.plusSeconds(300)),
                        ada.body("aircallEnded", NINE.plusSeconds(200)),
                        ada.body("aircallCreated", NINE)));

        assertThat(kept.count(CALL_MADE)).isEqualTo(1);
        assertThat(kept.count(CALL_CONNECTED)).isEqualTo(1);
        assertThat(kept.moments(Moment.Type.CALLED)).extracting(Moment::at).containsExactly(NINE);
        assertThat(kept.moments(Moment.Type.REFUSED)).hasSize(1);
    }

    @Test
    @DisplayName("Trap 33: a test call adds nothing")
    void countsNoTestCall() {
        KeptFacts kept =
                gong().take(List.of(call("1", "Outbound", "Connected").replace("\"isTest\":false", "\"isTest\":true")));

        assertThat(kept.facts()).isEmpty();
    }

    @Test
    @DisplayName("Row 52: a task put down about a person is a moment of the person")
    void tellsOfTheTasksAboutAPerson() {
        KeptFacts kept = new KeptFacts("OUTREACH", FactRules.DEFAULT).take(List.of(task("task.created", "")));

        assertThat(kept.moments(Moment.Type.TASK_CREATED))
                .containsExactly(new Moment(
                        PersonKey.contact("5"), Moment.Type.TASK_CREATED, NINE, new Dimensions("2", "", "", "", "")));
        kept.take(List.of(task("task.destroyed", "")));
        assertThat(kept.moments(Moment.Type.TASK_CREATED)).isEmpty();
    }

    @Test
    void countsACallThatWasATaskOnce() {
        KeptFacts kept = new KeptFacts("OUTREACH", FactRules.DEFAULT)
                .take(List.of(
                        task("task.created", ""),
                        task("task.completed", ",\"completedAt\":\"2027-01-13T09:00:00Z\""),
                        task("call.created", ",\"direction\":\"outbound\",\"answeredAt\":\"2027-01-13T09:00:00Z\"")));

        assertThat(kept.count(CALL_MADE)).isEqualTo(1);
        assertThat(kept.sums().values()).extracting(BucketChanges.Sum::count).containsOnly(1L);
    }

    @Test
    @DisplayName("Trap 24: a deleted Salesloft task is gone, whichever event comes first")
    void forgetsADeletedTask() {
        String task =
                "{'id':17,'created_at':'2027-01-12T09:00:00Z','updated_at':'2027-01-12T09:30:00Z','person':{'id':4}}";
        FactChange created = salesloft("task_created", task);
        FactChange deleted = salesloft("task_deleted", task);

        assertThat(gong().fold(List.of(created)).moments(Moment.Type.TASK_CREATED))
                .hasSize(1);
        assertThat(gong().fold(List.of(created, deleted)).moments(Moment.Type.TASK_CREATED))
                .isEmpty();
        assertThat(gong().fold(List.of(deleted)).fold(List.of(created)).moments(Moment.Type.TASK_CREATED))
                .isEmpty();
    }

    private static FactChange salesloft(String event, String body) {
        Said said = Said.by("SALESLOFT", body, Map.of("x-salesloft-event", event));
        return new FactChange(said.fact(), said.at(), said.state());
    }

    private static KeptFacts gong() {
        return new KeptFacts("GONG", FactRules.DEFAULT);
    }

    private static String call(String id, String direction, String disposition) {
        return """
                {"callData":{"metaData":{"id":"%s","direction":"%s","duration":60,"sdrDisposition":"%s",
                 "started":"2027-01-12T10:00:00+01:00"},"parties":[{"affiliation":"External","emailAddress":"Ada@example.com"}]},
                 "isTest":false}""".formatted(id, direction, disposition);
    }

    private static String task(String event, String more) {
        return """
                {"data":{"id":7,"attributes":{"createdAt":"2027-01-12T09:00:00Z","action":"call"%s},
                 "relationships":{"prospect":{"data":{"id":5}},"owner":{"data":{"id":2}}}},
                 "meta":{"jobId":"j","eventName":"%s","deliveredAt":"2027-01-14T09:00:00Z"}}""".formatted(more, event);
    }
}

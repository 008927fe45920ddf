package io.boussole.alert.delivery;

import static io.boussole.alert.delivery.Receiver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Corrective actions as tasks, with servers that speak the vendors' formats. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class CrmTaskTest {
    @Inject
    Outsiders outsiders;

    private final UUID planId = UUID.randomUUID();
    private final UUID actionId = UUID.randomUUID();
    private final Receiver receiver = new Receiver();
    private final CrmServer crm = new CrmServer();

    @BeforeEach
    void stopTheClock() {
        outsiders.stopTheClock();
    }

    @AfterEach
    void stop() {
        outsiders.letTheClockGo();
        receiver.close();
    }

    private JsonPath endpoint(String kind) {
        receiver.usually(
                switch (kind) {
                    case "HUBSPOT_TASK" -> crm.hubSpot();
                    case "SALESFORCE_TASK" -> crm.salesforce();
                    default -> crm.pipedrive();
                });
        Map<String, Object> members = new HashMap<>(Map.of("url", receiver.url(""), "token", CrmServer.TOKEN));
        if (kind.equals("SALESFORCE_TASK")) {
            members.put("clientId", "3MVG9");
        }
        return outsiders.endpoint(kind, planId, members);
    }

    private Notice notice(NoticeType type, long revision, String status) {
        Notice plain = outsiders.notice(planId, actionId, type, Outsiders.CLAIRE);
        return new Notice(
                plain.id(),
                type,
                plain.tenantId(),
                planId,
                actionId,
                plain.occurredAt(),
                plain.recipient(),
                plain.title(),
                plain.body(),
                plain.dueOn(),
                new Outsiders.Action(
                        actionId,
                        revision,
                        status,
                        "Écoute & relance",
                        "claire",
                        "claire@example.com",
                        Objects.requireNonNull(plain.dueOn())));
    }

    private JsonNode onlyTask() {
        assertThat(crm.tasks()).hasSize(1);
        return crm.tasks().values().iterator().next();
    }

    private String mark() {
        return "BSL" + actionId.toString().replace("-", "").substring(0, 12);
    }

    @Test
    void isMadeInHubSpot() throws IOException {
        JsonPath endpoint = endpoint("HUBSPOT_TASK");

        outsiders.tell(notice(NoticeType.CORRECTIVE_ACTION_OPENED, 1, "OPEN"));

        outsiders.awaitStates(endpoint, "DELIVERED");
        assertThat(onlyTask()).isEqualTo(new JsonMapper().readTree("""
                {"hs_task_subject":"Écoute & relance %s",
                 "hs_task_body":"Taux de signature insuffisant<br><br>10 signés sur 80.<br>Écoutez deux appels.",
                 "hs_task_status":"NOT_STARTED","hs_task_priority":"HIGH","hs_task_type":"TODO",
                 "hs_timestamp":"2027-02-05T16:00:00Z","hubspot_owner_id":"64492917"}""".formatted(mark())));
    }

    @Test
    void isMadeInSalesforce() throws IOException {
        JsonPath endpoint = endpoint("SALESFORCE_TASK");

        outsiders.tell(notice(NoticeType.CORRECTIVE_ACTION_OPENED, 1, "IN_PROGRESS"));

        outsiders.awaitStates(endpoint, "DELIVERED");
        assertThat(onlyTask()).isEqualTo(new JsonMapper().readTree("""
                {"Subject":"Écoute & relance %s",
                 "Description":"Taux de signature insuffisant\\n\\n10 signés sur 80.\\nÉcoutez deux appels.",
                 "Status":"In Progress","Priority":"High","ActivityDate":"2027-02-05",
                 "OwnerId":"005CLAIRE"}""".formatted(mark())));
    }

    @Test
    void isMadeInPipedrive() throws IOException {
        JsonPath endpoint = endpoint("PIPEDRIVE_TASK");

        outsiders.tell(notice(NoticeType.CORRECTIVE_ACTION_OPENED, 1, "OPEN"));

        outsiders.awaitStates(endpoint, "DELIVERED");
        assertThat(onlyTask().toString())
                .isEqualTo(new JsonMapper().readTree("""
                {"subject":"Écoute & relance %s","type":"task",
                 "note":"Taux de signature insuffisant<br><br>10 signés sur 80.<br>Écoutez deux appels.",
                 "done":false,"due_date":"2027-02-05","owner_id":77}""".formatted(mark())).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HUBSPOT_TASK", "SALESFORCE_TASK", "PIPEDRIVE_TASK"})
    void isChangedWithItsActionAndNotMadeAgain(String kind) {
        JsonPath endpoint = endpoint(kind);
        outsiders.tell(notice(NoticeType.CORRECTIVE_ACTION_OPENED, 1, "OPEN"));
        outsiders.awaitStates(endpoint, "DELIVERED");

        outsiders.tell(notice(NoticeType.CORRECTIVE_ACTION_CHANGED, 3, "DONE"));
        outsiders.awaitStates(endpoint, "DELIVERED", "DELIVERED");
        outsiders.tell(notice(NoticeType.CORRECTIVE_ACTION_CHANGED, 2, "IN_PROGRESS"));
        outsiders.awaitStates(endpoint, "DELIVERED", "DELIVERED", "DELIVERED");

        assertThat(onlyTask().toString()).containsAnyOf("\"COMPLETED\"", "\"Completed\"", "\"done\":true");
    }

    /** The CRM made it, the answer was lost: the next attempt must not make another one. */
    @ParameterizedTest
    @ValueSource(strings = {"HUBSPOT_TASK", "SALESFORCE_TASK", "PIPEDRIVE_TASK"})
    void isFoundAgainWhenTheAnswerToItsMakingWasLost(String kind) {
        JsonPath endpoint = endpoint(kind);
        crm.loseAnswerToNextMaking();
        outsiders.tell(notice(NoticeType.CORRECTIVE_ACTION_OPENED, 1, "OPEN"));
        outsiders.awaitAttempts(endpoint, 1);
        assertThat(crm.tasks()).hasSize(1);

        outsiders.advance(Duration.ofSeconds(5));

        outsiders.awaitStates(endpoint, "DELIVERED");
        assertThat(crm.tasks()).hasSize(1);
    }

    @Test
    void isMadeAgainWhenSomebodyDeletedIt() {
        JsonPath endpoint = endpoint("HUBSPOT_TASK");
        outsiders.tell(notice(NoticeType.CORRECTIVE_ACTION_OPENED, 1, "OPEN"));
        outsiders.awaitStates(endpoint, "DELIVERED");
        crm.forgetAll();

        outsiders.tell(notice(NoticeType.CORRECTIVE_ACTION_CHANGED, 2, "IN_PROGRESS"));

        outsiders.awaitStates(endpoint, "DELIVERED", "DELIVERED");
        assertThat(onlyTask().path("hs_task_status").asText()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void staysWithTheOwnerOfTheActionWhenItEscalatesToSomebodyElse() {
        JsonPath endpoint = endpoint("PIPEDRIVE_TASK");
        Notice escalated = notice(NoticeType.CORRECTIVE_ACTION_ESCALATED, 2, "OPEN");

        outsiders.tell(new Notice(
                escalated.id(),
                escalated.type(),
                escalated.tenantId(),
                planId,
                actionId,
                escalated.occurredAt(),
                new Recipient("paul", "Paul Roy", "paul@example.com", "fr"),
                escalated.title(),
                escalated.body(),
                null,
                escalated.record()));

        outsiders.awaitStates(endpoint, "DELIVERED");
        assertThat(onlyTask().path("owner_id").asInt()).isEqualTo(77);
        assertThat(onlyTask().path("due_date").asText()).isEqualTo("2027-02-05");
    }

    @Test
    void saysThatTheTokenWasRefused() {
        JsonPath endpoint = endpoint("HUBSPOT_TASK");
        receiver.usually(answer(401, "{\"message\":\"expired\"}"));

        outsiders.tell(notice(NoticeType.CORRECTIVE_ACTION_OPENED, 1, "OPEN"));

        JsonPath failed = outsiders.awaitAttempts(endpoint, 1);
        assertThat(failed.getString("items[0].reason")).isEqualTo("TOKEN_REFUSED");
        assertThat(failed.getString("items[0].attempts[0].answer")).doesNotContain(CrmServer.TOKEN);
    }

    @Test
    void isNotMadeOfWhatAsksNobodyToDoAnything() {
        JsonPath endpoint = endpoint("HUBSPOT_TASK");

        outsiders.tell(outsiders.notice(planId, actionId, NoticeType.ALERT_OPENED, null));

        outsiders.staysAt(receiver, 0);
        assertThat(outsiders.deliveries(endpoint).getList("items")).isEmpty();
    }
}

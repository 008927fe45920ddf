package io.boussole.alert.delivery;

import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** To the person concerned, over a real SMTP server. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class EmailTest {
    @Inject
    Outsiders outsiders;

    @SuppressWarnings("NullAway.Init") // MailServer gives it.
    GreenMail mail;

    private final UUID planId = UUID.randomUUID();

    @BeforeEach
    void emptyTheBoxes() throws FolderException {
        outsiders.stopTheClock();
        mail.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void letTheClockGo() {
        outsiders.letTheClockGo();
    }

    private MimeMessage received() {
        awaitMessages(1);
        return mail.getReceivedMessages()[0];
    }

    private void awaitMessages(int count) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(mail.getReceivedMessages()).hasSizeGreaterThanOrEqualTo(count));
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        StringBuilder found = new StringBuilder();
        if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                found.append(part(parts.getBodyPart(i), type));
            }
        }
        return found.toString();
    }

    @Test
    void comesInTheLanguageOfTheOwner() throws MessagingException, IOException {
        JsonPath endpoint = outsiders.endpoint("EMAIL", planId, Map.of());

        Notice notice = outsiders.tell(outsiders.notice(planId));

        MimeMessage message = received();
        assertThat(message.getSubject()).isEqualTo("Taux de signature insuffisant");
        assertThat(message.getAllRecipients()).extracting(String::valueOf).containsExactly("claire@example.com");
        assertThat(message.getMessageID()).contains(notice.id().toString());
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(message, "text/plain"))
                .contains("10 signés sur 80.")
                .contains("Écoutez deux appels.")
                .contains("Claire Morel, pour le 5 février 2027");
        assertThat(part(message, "text/html")).contains("<html lang=\"fr\">").contains("Écoutez deux appels.");
        outsiders.awaitStates(endpoint, "DELIVERED");
    }

    @Test
    void comesInTheLanguageOfTheInstallationWhereThePersonHasNone() throws MessagingException, IOException {
        outsiders.endpoint("EMAIL", planId, Map.of());

        outsiders.tell(outsiders.notice(
                planId,
                UUID.randomUUID(),
                NoticeType.CORRECTIVE_ACTION_OVERDUE,
                new Recipient("hugo", "Hugo Petit", "hugo@example.com", null)));

        assertThat(received().getSubject()).isEqualTo("Close rate falls short");
        assertThat(part(received(), "text/plain")).contains("Hugo Petit, by February 5, 2027");
    }

    @Test
    void goesInCopyToOthers() throws MessagingException {
        outsiders.endpoint("EMAIL", planId, Map.of("copies", List.of("direction@example.com")));

        outsiders.tell(outsiders.notice(planId));

        awaitMessages(2);
        assertThat(received().getRecipients(jakarta.mail.Message.RecipientType.CC))
                .extracting(String::valueOf)
                .containsExactly("direction@example.com");
    }

    @Test
    void isUndeliverableToAnOwnerWithoutAnAddress() {
        JsonPath endpoint = outsiders.endpoint("EMAIL", planId, Map.of());

        outsiders.tell(outsiders.notice(
                planId,
                UUID.randomUUID(),
                NoticeType.CORRECTIVE_ACTION_OPENED,
                new Recipient("hugo", "Hugo Petit", null, "fr")));

        JsonPath deliveries = outsiders.awaitStates(endpoint, "UNDELIVERABLE");
        assertThat(deliveries.getString("items[0].reason")).isEqualTo("NO_EMAIL_ADDRESS");
        assertThat(deliveries.getString("items[0].reasonText")).contains("no e-mail address");
        assertThat(deliveries.getString("items[0].recipient")).isEqualTo("Hugo Petit");
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void letsNoNameBecomeAHeaderOrMarkup() throws MessagingException, IOException {
        outsiders.endpoint("EMAIL", planId, Map.of());
        Notice harmless = outsiders.notice(planId);
        String evil = "Acme\r\nBcc: spy@example.com <script>alert(1)</script>";

        outsiders.tell(new Notice(
                harmless.id(),
                harmless.type(),
                harmless.tenantId(),
                planId,
                harmless.subjectId(),
                harmless.occurredAt(),
                harmless.recipient(),
                new io.boussole.http.Text(evil, evil),
                new io.boussole.http.Text(evil, evil),
                null,
                harmless.record()));

        MimeMessage message = received();
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).startsWith("Acme Bcc: spy@example.com");
        assertThat(part(message, "text/html")).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(Arrays.asList(mail.getReceivedMessages())).hasSize(1);
    }

    @RepeatedTest(value = 20, name = "{currentRepetition}: the server greets sooner than the client may listen")
    void isTriedWithATestMessage() throws MessagingException {
        JsonPath endpoint = outsiders.endpoint("EMAIL", planId, Map.of("language", "fr"));

        JsonPath outcome = OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .body("{\"email\":\"hugo@example.com\"}")
                .post("/delivery-endpoints/{id}/test", endpoint.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(outcome.getBoolean("delivered")).as(outcome.prettify()).isTrue();
        assertThat(received().getSubject()).isEqualTo("Message de test de Boussole");
        assertThat(outsiders.deliveries(endpoint).getList("items")).isEmpty();
    }
}

package io.boussole.metrics.source.salesforce;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.Acknowledgement;
import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Unreadable;
import io.boussole.metrics.source.VendorBodies;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitOutboundMessageTest {
    private static final String SESSION = "00D200000000Zx9!AQsAQKe_yz.3RtC7b";
    private static final String NOTIFICATION = """
            <Notification><Id>%s</Id><sObject xsi:type="sf:%s"><sf:Id>%s</sf:Id><sf:Name>Größe &amp; <![CDATA[<Co>]]></sf:Name>\
            <sf:Amount xsi:nil="true"/></sObject></Notification>""";

    @Test
    @DisplayName("Trap 15: each notification of one envelope is an event with its own XML and identity")
    void cutsAnEnvelopeIntoNotifications() {
        String envelope = envelope(notification("04lA", "Lead", "00Q1"), notification("04lB", "Opportunity", "0061"));

        List<SplitEvent> events = split(envelope);

        assertThat(events).extracting(SplitEvent::entityKey).containsExactly("Lead/00Q1", "Opportunity/0061");
        assertThat(events).extracting(SplitEvent::eventKey).doesNotHaveDuplicates();
        assertThat(events.get(1).body())
                .contains("xmlns:sf=\"urn:sobject.enterprise.soap.sforce.com\"")
                .contains("xsi:type=\"sf:Opportunity\"")
                .contains("Größe &amp; &lt;Co&gt;")
                .contains("xsi:nil=\"true\"")
                .contains("<ActionId>04kA</ActionId>")
                .doesNotContain("00Q1");
        assertThat(split(envelope)).isEqualTo(events);
    }

    @Test
    @DisplayName("Trap 15: the session's key is neither in an event nor in what nobody can read")
    void leavesTheSessionBehind() {
        String envelope = envelope(notification("04lA", "Lead", "00Q1"));

        assertThat(envelope).contains(SESSION);
        assertThat(split(envelope)).allSatisfy(SplitOutboundMessageTest::assertWithoutSession);
        assertThat(split(envelope())).allSatisfy(SplitOutboundMessageTest::assertWithoutSession);
        assertThat(split(envelope.substring(0, envelope.length() - 20)))
                .allSatisfy(SplitOutboundMessageTest::assertWithoutSession);
        assertThat(split(envelope.substring(0, envelope.indexOf("</SessionId>"))))
                .allSatisfy(SplitOutboundMessageTest::assertWithoutSession);
        assertThat(split(envelope.replace("<SessionId>", "<x:SessionId a=\"b\"><![CDATA[")))
                .allSatisfy(SplitOutboundMessageTest::assertWithoutSession);
        assertThat(new SalesforceSource()
                        .split(Requests.of(envelope.substring(0, 600).getBytes(UTF_16))))
                .allSatisfy(SplitOutboundMessageTest::assertWithoutSession);
    }

    private static void assertWithoutSession(SplitEvent event) {
        assertThat(event.body()).doesNotContain("AQsAQKe");
    }

    @Test
    @DisplayName("Trap 15: an envelope without notification is one known event")
    void knowsAnEmptyEnvelope() {
        List<SplitEvent> events = split(envelope());

        assertThat(events).hasSize(1);
        assertThat(events.get(0).unreadable()).isNull();
        assertThat(events.get(0).body()).doesNotContain("<Notification>");
    }

    @ParameterizedTest
    @DisplayName("Trap 15: document types and entities are not read, whatever they would expand to")
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]>",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY e \"&b;&b;&b;&b;\">]>",
            })
    void readsNoDocumentType(String type) {
        String body = type + envelope(notification("04lA", "Lead", "00Q1")).replace("Größe", "&e;");

        List<SplitEvent> events = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> split(body));

        assertThat(events).extracting(SplitEvent::unreadable).containsExactly(Unreadable.NOT_XML);
        assertThat(events.get(0).body()).contains("&e;").doesNotContain("AQsAQKe");
    }

    @Test
    void keepsWhatIsNoOutboundMessage() {
        assertThat(split("<a><b/></a>")).extracting(SplitEvent::unreadable).containsExactly(Unreadable.NOT_AN_EVENT);
        assertThat(split("<a><b></a>")).extracting(SplitEvent::unreadable).containsExactly(Unreadable.NOT_XML);
        assertThat(split("<")).extracting(SplitEvent::unreadable).containsExactly(Unreadable.NOT_XML);
        assertThat(split(envelope("<Notification><sObject/></Notification>")))
                .extracting(SplitEvent::unreadable)
                .containsOnlyNulls();
    }

    @Test
    void readsDeclaredEncodingsAndByteOrderMarks() {
        String envelope = envelope(notification("04lA", "Lead", "00Q1"));
        String latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + envelope;

        assertThat(bodies(latin.getBytes(ISO_8859_1), Map.of()))
                .singleElement()
                .asString()
                .contains("Größe");
        assertThat(bodies(envelope.getBytes(ISO_8859_1), Map.of("Content-Type", "text/xml; charset=\"iso-8859-1\"")))
                .singleElement()
                .asString()
                .contains("Größe");
        assertThat(bodies(("\uFEFF" + envelope).getBytes(UTF_8), Map.of()))
                .isEqualTo(bodies(envelope.getBytes(UTF_8), Map.of()));
        assertThat(bodies(envelope.getBytes(UTF_16), Map.of())).isEqualTo(bodies(envelope.getBytes(UTF_8), Map.of()));
    }

    @Test
    void keepsBytesThatAreNoText() {
        byte[] body = envelope(notification("04lA", "Lead", "00Q1")).getBytes(ISO_8859_1);

        assertThat(new SalesforceSource().split(Requests.of(body, Map.of("Content-Type", "text/xml"))))
                .extracting(SplitEvent::unreadable)
                .containsExactly(Unreadable.NOT_XML);
    }

    @ParameterizedTest
    @DisplayName("Trap 15: another OrganizationId than the connection's is refused, in 15 or 18 characters")
    @CsvSource({
        "00D200000000Zx9,true",
        "00D200000000Zx9EAE,true",
        "00D200000000Zx8EAE,false",
        "00d200000000Zx9EAE,false",
        "00D2,false"
    })
    void comparesTheOrganization(String given, boolean accepted) {
        WebhookRequest request =
                secretly(envelope(notification("04lA", "Lead", "00Q1")).replace("00D200000000Zx9EAC", given));

        assertThat(verify(request, Map.of("organizationId", "00D200000000Zx9EAE")))
                .isEqualTo(accepted ? Verification.ACCEPTED : Verification.refused(Refusal.ACCOUNT_WRONG));
        assertThat(verify(request, Map.of())).isEqualTo(Verification.ACCEPTED);
    }

    @Test
    void wantsTheSecretWhateverTheOrganization() {
        byte[] body = envelope(notification("04lA", "Lead", "00Q1")).getBytes(UTF_8);

        assertThat(verify(Requests.of(body), Map.of("organizationId", "00D200000000Zx9EAC")))
                .isEqualTo(Verification.refused(Refusal.CREDENTIALS_MISSING));
    }

    @Test
    @DisplayName(
            "Trap 15: the acknowledgement says what Salesforce wants to read, byte for byte but for the last line's end")
    void acknowledges() {
        Acknowledgement acknowledgement = new SalesforceSource()
                .acknowledgement(Requests.of(envelope().getBytes(UTF_8)))
                .orElseThrow();

        assertThat(acknowledgement.status()).isEqualTo(200);
        assertThat(acknowledgement.contentType()).startsWith("text/xml");
        assertThat(acknowledgement.body())
                .isEqualTo(new String(VendorBodies.read("salesforce/response-ack.xml"), UTF_8));
        assertThat(new SalesforceSource().acknowledgement(Requests.of("{}".getBytes(UTF_8))))
                .isEmpty();
    }

    @Test
    void splitsTheCapturedEnvelopes() {
        assertThat(split(new String(VendorBodies.read("salesforce/outbound-message-3-leads.xml"), UTF_8)))
                .extracting(SplitEvent::unreadable)
                .containsExactly(null, null, null);
        assertThat(split(new String(VendorBodies.read("salesforce/outbound-message-empty.xml"), UTF_8)))
                .extracting(SplitEvent::unreadable)
                .containsOnlyNulls();
    }

    private static Verification verify(WebhookRequest request, Map<String, String> options) {
        WebhookCredentials credentials = new WebhookCredentials(List.of("the-secret"), false, options);
        return new SalesforceSource().verify(request, credentials, Instant.EPOCH);
    }

    private static WebhookRequest secretly(String body) {
        return new WebhookRequest("POST", List.of(Requests.URL + "?secret=the-secret"), Map.of(), body.getBytes(UTF_8));
    }

    private static List<String> bodies(byte[] body, Map<String, String> headers) {
        return new SalesforceSource()
                .split(Requests.of(body, headers)).stream()
                        .map(SplitEvent::body)
                        .toList();
    }

    private static List<SplitEvent> split(String body) {
        return new SalesforceSource().split(Requests.of(body.getBytes(UTF_8)));
    }

    private static String notification(String id, String type, String recordId) {
        return NOTIFICATION.formatted(id, type, recordId);
    }

    private static String envelope(String... notifications) {
        return """
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:sf="urn:sobject.enterprise.soap.sforce.com">\
                <soapenv:Body><notifications xmlns="http://soap.sforce.com/2005/09/outbound">\
                <OrganizationId>00D200000000Zx9EAC</OrganizationId><ActionId>04kA</ActionId>\
                <SessionId>%s</SessionId><EnterpriseUrl>https://example.com/c</EnterpriseUrl>\
                <PartnerUrl>https://example.com/u</PartnerUrl>%s</notifications></soapenv:Body></soapenv:Envelope>""".formatted(SESSION, String.join("", notifications));
    }
}

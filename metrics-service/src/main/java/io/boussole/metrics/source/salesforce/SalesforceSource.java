package io.boussole.metrics.source.salesforce;

import io.boussole.metrics.source.Acknowledgement;
import io.boussole.metrics.source.ClosingStages;
import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.SharedSecret;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SourceOption;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Salesforce signs nothing: the sender repeats the connection's secret, and an outbound message names its organization besides. An
 * outbound message is repeated for a day until it is acknowledged, and relays repeat as well, so an error answer costs nothing.
 */
public final class SalesforceSource implements Source {
    /** Which organization's outbound messages are taken, by its identifier of 15 or 18 characters. */
    static final String ORGANIZATION_ID = "organizationId";

    private static final String ACKNOWLEDGEMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" \
            xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
             <soapenv:Body>
              <notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound">
               <Ack>true</Ack>
              </notificationsResponse>
             </soapenv:Body>
            </soapenv:Envelope>
            """;

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,79}");

    private final SharedSecret secret = SharedSecret.ofUser(SharedSecret.USER_NAME);
    private final JsonSplitter changeEvents = new JsonSplitter(new ChangeEventIdentity());

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        Verification verification = secret.verify(request, credentials);
        if (!(verification instanceof Verification.Accepted) || !isXml(request)) {
            return verification;
        }
        return isFromAnotherOrganization(request, credentials)
                ? Verification.refused(Refusal.ACCOUNT_WRONG)
                : verification;
    }

    private static boolean isFromAnotherOrganization(WebhookRequest request, WebhookCredentials credentials) {
        Optional<String> expected = Optional.ofNullable(credentials.options().get(ORGANIZATION_ID));
        return expected.isPresent()
                && new OutboundMessage(request)
                        .organizationId()
                        .filter(given -> !isSame(expected.get(), given))
                        .isPresent();
    }

    /** The last three of 18 characters only say which of the first 15 are capitals. */
    private static boolean isSame(String expected, String given) {
        return IDENTIFIER.matcher(given).matches() && expected.substring(0, 15).equals(given.substring(0, 15));
    }

    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        return isXml(request) ? new OutboundMessage(request).split() : changeEvents.split(request);
    }

    /** By its first character, past blanks and byte order marks: content types are set by whoever configured the relay. */
    private static boolean isXml(WebhookRequest request) {
        for (byte next : request.body()) {
            if (next > ' ') {
                return next == '<';
            }
        }
        return false;
    }

    @Override
    public Optional<Acknowledgement> acknowledgement(WebhookRequest request) {
        return isXml(request)
                ? Optional.of(new Acknowledgement(200, "text/xml;charset=UTF-8", ACKNOWLEDGEMENT))
                : Optional.empty();
    }

    @Override
    public boolean losesDataOnError() {
        return false;
    }

    @Override
    public ClosingStages usualStages() {
        return new ClosingStages(List.of("Closed Won"), List.of("Closed Lost"));
    }

    @Override
    public Optional<String> userName() {
        return Optional.of(SharedSecret.USER_NAME);
    }

    @Override
    public List<SourceOption> options() {
        return List.of(
                new SourceOption(
                        ORGANIZATION_ID,
                        false,
                        IDENTIFIER,
                        "The organization whose outbound messages are taken: its identifier of 15 or 18 characters.",
                        "L'organisation dont les messages sortants sont acceptés : son identifiant de 15 ou 18 caractères."),
                new SourceOption(
                        "meetingOutcomeField",
                        false,
                        FIELD,
                        "The field of events that says what became of a meeting, by its API name.",
                        "Le champ des événements qui dit l'issue d'un rendez-vous, par son nom d'API."),
                SourceOption.text(
                        "noShowValues",
                        false,
                        "Values of that field that say that the other side did not come, separated by commas.",
                        "Valeurs de ce champ qui disent que l'autre partie n'est pas venue, séparées par des virgules."),
                SourceOption.text(
                        "heldValues",
                        false,
                        "Values of that field that say that the meeting took place, separated by commas.",
                        "Valeurs de ce champ qui disent que le rendez-vous a eu lieu, séparées par des virgules."));
    }
}

package io.boussole.metrics.source.attio;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.boussole.metrics.source.ClosingStages;
import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.HexSignature;
import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SourceOption;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Attio comes again for three days. Its signature binds no time and its events carry neither identifier nor time: the header {@code
 * Idempotency-Key} identifies a delivery.
 */
public final class AttioSource implements Source {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final JsonSplitter splitter = new JsonSplitter(new AttioEventIdentity());

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        Optional<String> signature = request.header("Attio-Signature").or(() -> request.header("X-Attio-Signature"));
        if (signature.isEmpty()) {
            return Verification.refused(Refusal.SIGNATURE_MISSING);
        }
        return HexSignature.HMAC_SHA_256.isValid(signature.get(), credentials.secrets(), request.body())
                ? Verification.ACCEPTED
                : Verification.refused(Refusal.SIGNATURE_WRONG);
    }

    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        List<SplitEvent> events = splitter.split(events(request.body()));
        Optional<String> delivery = request.header("Idempotency-Key");
        if (delivery.isEmpty()) {
            return events;
        }
        List<SplitEvent> identified = new ArrayList<>();
        for (int index = 0; index < events.size(); index++) {
            identified.add(identified(events.get(index), delivery.get(), index));
        }
        return identified;
    }

    private static SplitEvent identified(SplitEvent event, String delivery, int index) {
        return event.unreadable() != null
                ? event
                : SplitEvent.of(
                        EventKey.of(List.of(Optional.of(delivery), Optional.of(Integer.toString(index)))),
                        event.entityKey(),
                        event.body());
    }

    /** The array that the envelope holds, to the character; the whole body where there is no envelope. */
    private static byte[] events(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return body;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean events = parser.currentName().equals("events");
                if (parser.nextToken() == JsonToken.START_ARRAY && events) {
                    return array(parser, text);
                }
                parser.skipChildren();
            }
        } catch (IOException notJson) {
            return body;
        }
        return body;
    }

    private static byte[] array(JsonParser parser, String text) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return text.substring(start, (int) parser.currentLocation().getCharOffset())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean losesDataOnError() {
        return false;
    }

    @Override
    public ClosingStages usualStages() {
        return new ClosingStages(List.of("Won 🎉"), List.of("Lost"));
    }

    @Override
    public List<SourceOption> options() {
        return List.of(
                id(
                        "dealsObjectId",
                        "Identifier of the object Deals in your workspace",
                        "Identifiant de l'objet Deals dans votre espace"),
                id(
                        "peopleObjectId",
                        "Identifier of the object People in your workspace",
                        "Identifiant de l'objet People dans votre espace"),
                id(
                        "companiesObjectId",
                        "Identifier of the object Companies in your workspace",
                        "Identifiant de l'objet Companies dans votre espace"),
                id(
                        "pipelineListId",
                        "Identifier of a list whose entries are deals, for workspaces that sell through a list",
                        "Identifiant d'une liste dont les lignes sont des affaires, pour qui vend à partir d'une liste"),
                slug(
                        "stageAttribute",
                        "the stage of a deal; stage unless said",
                        "l'étape d'une affaire ; stage par défaut"),
                slug(
                        "amountAttribute",
                        "the value of a deal; value unless said",
                        "la valeur d'une affaire ; value par défaut"),
                slug("sourceAttribute", "where a record came from", "l'origine d'une fiche"),
                slug("segmentAttribute", "the segment of a record", "le segment d'une fiche"),
                slug("lossReasonAttribute", "why a deal was lost", "le motif de perte d'une affaire"),
                slug(
                        "qualificationAttribute",
                        "how far a person is qualified",
                        "où en est la qualification d'une personne"));
    }

    private static SourceOption id(String name, String description, String descriptionFr) {
        return new SourceOption(name, false, UUID, description, descriptionFr);
    }

    private static SourceOption slug(String name, String what, String whatFr) {
        return SourceOption.text(
                name,
                false,
                "Slug of the attribute that says " + what,
                "Identifiant (slug) de l'attribut qui dit " + whatFr);
    }
}

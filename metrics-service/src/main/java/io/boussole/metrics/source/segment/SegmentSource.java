package io.boussole.metrics.source.segment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.metrics.source.HexSignature;
import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SourceOption;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Segment signs the body of a single event, and of a batch only the first event. Whoever sees one signed batch could append what they
 * like, so each event says in {@value #UNSIGNED} that it came without a signature of its own; what that is worth is the connection's
 * choice. Segment repeats on 5xx for some hours.
 */
public final class SegmentSource implements Source {
    /** Header of an event that no signature covers. */
    public static final String UNSIGNED = "boussole-unsigned";

    /** Segment's own limit of a batch. */
    static final int MAX_EVENTS = 4000;

    private static final String SIGNATURE = "X-Signature";
    private static final String NAMES = "\\P{Cc}{1,200}";

    private final JsonSplitter splitter = new JsonSplitter(new SegmentEventIdentity(), MAX_EVENTS);

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        Optional<String> signature = request.header(SIGNATURE);
        if (signature.isEmpty()) {
            return Verification.refused(Refusal.SIGNATURE_MISSING);
        }
        List<String> secrets = credentials.secrets();
        boolean valid = HexSignature.HMAC_SHA_1.isValid(signature.get(), secrets, request.body())
                || HexSignature.HMAC_SHA_1.isValid(signature.get(), secrets, first(request));
        return valid ? Verification.ACCEPTED : Verification.refused(Refusal.SIGNATURE_WRONG);
    }

    private byte[] first(WebhookRequest request) {
        return splitter.split(request.body()).get(0).body().getBytes(UTF_8);
    }

    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        List<SplitEvent> events = splitter.split(request.body());
        List<SplitEvent> marked = new ArrayList<>(events.subList(0, 1));
        events.subList(1, events.size()).forEach(event -> marked.add(unsigned(event)));
        return marked;
    }

    private static SplitEvent unsigned(SplitEvent event) {
        return new SplitEvent(
                event.eventKey(), event.entityKey(), event.body(), Map.of(UNSIGNED, "true"), event.unreadable());
    }

    @Override
    public boolean losesDataOnError() {
        return false;
    }

    @Override
    public List<SourceOption> options() {
        return List.of(
                new SourceOption(
                        "unsignedEvents",
                        false,
                        Pattern.compile("count|reject"),
                        "Segment signs only the first event of a batch. \"count\" takes the others on trust; \"reject\", the"
                                + " default, keeps them among the rejected events.",
                        "Segment ne signe que le premier événement d’un lot. « count » fait confiance aux autres ; « reject »,"
                                + " par défaut, les garde parmi les événements rejetés."),
                list(
                        "casePages",
                        "Patterns of the paths of customer cases, separated by commas; * stands for anything.",
                        "Motifs des chemins des cas clients, séparés par des virgules ; * remplace n’importe quoi."),
                list(
                        "pricingPages",
                        "Patterns of the paths of price pages, separated by commas.",
                        "Motifs des chemins des pages de prix, séparés par des virgules."),
                list(
                        "formEvents",
                        "Names of track events that say that a form was sent in, separated by commas.",
                        "Noms des événements track qui disent qu’un formulaire a été envoyé, séparés par des virgules."),
                list(
                        "downloadEvents",
                        "Names of track events that say that content was downloaded, separated by commas.",
                        "Noms des événements track qui disent qu’un contenu a été téléchargé, séparés par des virgules."),
                list(
                        "ctaEvents",
                        "Names of track events that say that a call to action was followed, separated by commas.",
                        "Noms des événements track qui disent qu’un appel à l’action a été suivi, séparés par des virgules."),
                list(
                        "revenueEvents",
                        "Names of track events whose revenue is a payment, separated by commas. None unless said: a billing"
                                + " tool usually tells of the same money.",
                        "Noms des événements track dont le revenu est un paiement, séparés par des virgules. Aucun par défaut :"
                                + " l’outil de facturation annonce en général le même argent."));
    }

    private static SourceOption list(String name, String description, String descriptionFr) {
        return new SourceOption(name, false, Pattern.compile(NAMES), description, descriptionFr);
    }
}

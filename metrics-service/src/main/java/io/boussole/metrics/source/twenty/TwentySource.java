package io.boussole.metrics.source.twenty;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Twenty sends each event once and only logs an answer that is no 2xx, so an error answer costs data. It signs {@code timestamp:body}
 * and states no time limit; since it never sends again, a stamp older than five minutes is a replay.
 */
public final class TwentySource implements Source {
    static final Duration MAX_AGE = Duration.ofMinutes(5);
    static final Duration CLOCK_ALLOWANCE = Duration.ofSeconds(60);

    private static final String SIGNATURE = "X-Twenty-Webhook-Signature";
    private static final String TIMESTAMP = "X-Twenty-Webhook-Timestamp";
    private static final String NONCE = "X-Twenty-Webhook-Nonce";

    private final JsonSplitter splitter = new JsonSplitter(new TwentyEventIdentity());

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        Optional<String> signature = request.header(SIGNATURE);
        Optional<String> timestamp = request.header(TIMESTAMP);
        if (signature.isEmpty() || timestamp.isEmpty()) {
            return Verification.refused(Refusal.SIGNATURE_MISSING);
        }
        byte[] stamp = (timestamp.get() + ":").getBytes(UTF_8);
        if (!HexSignature.HMAC_SHA_256.isValid(signature.get(), credentials.secrets(), stamp, request.body())) {
            return Verification.refused(Refusal.SIGNATURE_WRONG);
        }
        return inTime(timestamp.get(), now);
    }

    private static Verification inTime(String timestamp, Instant now) {
        Instant signedAt;
        try {
            signedAt = Instant.ofEpochMilli(Long.parseLong(timestamp));
        } catch (NumberFormatException noTime) {
            return Verification.refused(Refusal.SIGNATURE_WRONG);
        }
        if (signedAt.isBefore(now.minus(MAX_AGE))) {
            return Verification.refused(Refusal.SIGNATURE_STALE);
        }
        return signedAt.isAfter(now.plus(CLOCK_ALLOWANCE))
                ? Verification.refused(Refusal.SIGNATURE_FROM_FUTURE)
                : Verification.ACCEPTED;
    }

    /** Bodies have no identifier of their own; the nonce is one, where there is one event. */
    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        List<SplitEvent> events = splitter.split(request.body());
        Optional<String> nonce = request.header(NONCE);
        if (nonce.isEmpty() || events.size() != 1 || events.get(0).unreadable() != null) {
            return events;
        }
        SplitEvent event = events.get(0);
        return List.of(SplitEvent.of(EventKey.of(List.of(nonce)), event.entityKey(), event.body()));
    }

    @Override
    public boolean losesDataOnError() {
        return true;
    }

    @Override
    public ClosingStages usualStages() {
        return new ClosingStages(List.of("CUSTOMER"), List.of());
    }

    @Override
    public List<SourceOption> options() {
        return List.of(
                SourceOption.text(
                        "sourceField",
                        false,
                        "Name of the field that says where a person, company or opportunity came from",
                        "Nom du champ qui dit d'où vient une personne, une entreprise ou une opportunité"),
                SourceOption.text(
                        "segmentField",
                        false,
                        "Name of the field that says which segment a person, company or opportunity belongs to",
                        "Nom du champ qui dit à quel segment appartient une personne, une entreprise ou une opportunité"),
                SourceOption.text(
                        "lossReasonField",
                        false,
                        "Name of the field that says why an opportunity was lost",
                        "Nom du champ qui dit pourquoi une opportunité est perdue"),
                SourceOption.text(
                        "qualificationField",
                        false,
                        "Name of the field that says how far a person is qualified",
                        "Nom du champ qui dit où en est la qualification d'une personne"));
    }
}

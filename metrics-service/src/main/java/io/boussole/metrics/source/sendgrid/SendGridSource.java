package io.boussole.metrics.source.sendgrid;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SourceOption;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import io.boussole.metrics.source.prospecting.MemberIdentity;
import io.boussole.metrics.source.prospecting.PresentedSecret;
import io.boussole.metrics.source.prospecting.PublicKeys;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * SendGrid's signed event webhook is an ECDSA signature over the timestamp and the raw body. With the account's verification key as
 * option a delivery must carry it; without, the secret stands in the address. SendGrid repeats a refused batch for a day with the
 * signature of the first attempt for all that is promised, so no age is refused: an event that comes twice changes nothing.
 */
public final class SendGridSource implements Source {
    private static final String SIGNATURE = "X-Twilio-Email-Event-Webhook-Signature";
    private static final String TIMESTAMP = "X-Twilio-Email-Event-Webhook-Timestamp";
    private static final MemberIdentity IDENTITY = new MemberIdentity(
            List.of("/sg_event_id"), List.of(), "message", List.of("/sg_message_id", "/smtp-id", "/sg_event_id"));

    private final JsonSplitter splitter = new JsonSplitter(IDENTITY);

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        Optional<String> key = Optional.ofNullable(credentials.options().get(PublicKeys.OPTION));
        return key.isPresent() ? signed(request, key.get()) : PresentedSecret.verify(request, credentials);
    }

    private static Verification signed(WebhookRequest request, String key) {
        Optional<String> signature = request.header(SIGNATURE);
        Optional<String> timestamp = request.header(TIMESTAMP);
        if (signature.isEmpty() || timestamp.isEmpty()) {
            return Verification.refused(Refusal.SIGNATURE_MISSING);
        }
        byte[] given;
        try {
            given = Base64.getDecoder().decode(signature.get());
        } catch (IllegalArgumentException notBase64) {
            return Verification.refused(Refusal.SIGNATURE_WRONG);
        }
        return PublicKeys.proves(key, "EC", "SHA256withECDSA", content(timestamp.get(), request.body()), given)
                ? Verification.ACCEPTED
                : Verification.refused(Refusal.SIGNATURE_WRONG);
    }

    private static byte[] content(String timestamp, byte[] body) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(timestamp.getBytes(UTF_8));
        content.writeBytes(body);
        return content.toByteArray();
    }

    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        return splitter.split(request.body());
    }

    @Override
    public boolean losesDataOnError() {
        return false;
    }

    @Override
    public List<SourceOption> options() {
        return List.of(PublicKeys.option(
                "Verification key of the signed event webhook; with it a delivery must be signed",
                "Clé de vérification du webhook signé ; si elle est donnée, chaque livraison doit être signée"));
    }

    @Override
    public Optional<String> userName() {
        return Optional.of("boussole");
    }
}

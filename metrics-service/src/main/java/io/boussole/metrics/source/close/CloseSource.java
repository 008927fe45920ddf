package io.boussole.metrics.source.close;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SourceOption;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Close signs the time and the body with the key that it gave when the subscription was made, which is written in hexadecimal. The time is
 * bound and not limited: Close repeats a delivery for three days and does not say that it signs it anew; that an event counts once is
 * what makes a replay harmless.
 */
public final class CloseSource implements Source {
    private static final String SIGNATURE = "close-sig-hash";
    private static final String TIMESTAMP = "close-sig-timestamp";

    private final JsonSplitter splitter = new JsonSplitter(new CloseEventIdentity());

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        Optional<String> signature = request.header(SIGNATURE);
        Optional<String> timestamp = request.header(TIMESTAMP);
        if (signature.isEmpty() || timestamp.isEmpty()) {
            return Verification.refused(Refusal.SIGNATURE_MISSING);
        }
        byte[] given = signature.get().toLowerCase(Locale.ROOT).getBytes(UTF_8);
        boolean proven = false;
        for (String secret : credentials.secrets()) {
            proven |= MessageDigest.isEqual(given, expected(secret, timestamp.get(), request.body()));
        }
        return proven ? Verification.ACCEPTED : Verification.refused(Refusal.SIGNATURE_WRONG);
    }

    private static byte[] expected(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(secret), "HmacSHA256"));
            mac.update(timestamp.getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body)).getBytes(UTF_8);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** A secret that is not hexadecimal was made here, for tests. */
    private static byte[] key(String secret) {
        try {
            return HexFormat.of().parseHex(secret);
        } catch (IllegalArgumentException noHexadecimal) {
            return secret.getBytes(UTF_8);
        }
    }

    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        return splitter.split(request);
    }

    @Override
    public boolean losesDataOnError() {
        return false;
    }

    @Override
    public List<SourceOption> options() {
        return List.of(
                new SourceOption(
                        "monthsCounted",
                        false,
                        Pattern.compile("[1-9][0-9]?"),
                        "How many months of a monthly value a deal is worth, from 1 to 99; 1 when not set, which is the value as Close has it.",
                        "Combien de mois d'une valeur mensuelle une affaire vaut, de 1 à 99 ; 1 par défaut, soit la valeur que Close a."));
    }
}

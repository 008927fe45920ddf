package io.boussole.metrics.source.prospecting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An HMAC of the raw body, in hexadecimal digits, keyed with the connection's secret.
 *
 * @param algorithm of the platform: {@code HmacSHA256}, {@code HmacSHA1}
 * @param header that carries it
 */
public record BodySignature(String algorithm, String header) {
    public Verification verify(WebhookRequest request, WebhookCredentials credentials) {
        return verify(request, credentials, "");
    }

    /** @param before text that is signed before the body */
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, String before) {
        Optional<String> signature = request.header(header);
        if (signature.isEmpty()) {
            return Verification.refused(Refusal.SIGNATURE_MISSING);
        }
        byte[] given = signature.get().toLowerCase(Locale.ROOT).getBytes(UTF_8);
        boolean proven = false;
        for (String secret : credentials.secrets()) {
            proven |= MessageDigest.isEqual(signature(secret, before, request.body()), given);
        }
        return proven ? Verification.ACCEPTED : Verification.refused(Refusal.SIGNATURE_WRONG);
    }

    private byte[] signature(String secret, String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            mac.update(before.getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body)).getBytes(UTF_8);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

package io.boussole.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HubSpot's signature, version 3: Base64 of HMAC-SHA256 over method, address as called, body and timestamp. */
final class HubSpotSignature {
    private static final String HMAC = "HmacSHA256";

    private HubSpotSignature() {}

    static String of(String secret, String method, String address, String body, long timestampMillis) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            String signed = method + address + body + timestampMillis;
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}

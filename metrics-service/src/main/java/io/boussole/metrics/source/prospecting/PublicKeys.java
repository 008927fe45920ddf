package io.boussole.metrics.source.prospecting;

import io.boussole.metrics.source.SourceOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** Signatures that are checked with a key which the sender's settings page shows: base64 of DER, with or without the lines of PEM. */
public final class PublicKeys {
    /** The option by which a connection is told the key. */
    public static final String OPTION = "publicKey";

    private static final Pattern VALUES = Pattern.compile("[A-Za-z0-9+/=\\s-]{80,2000}");
    private static final Pattern FRAME = Pattern.compile("-----[A-Z ]+-----|\\s");

    private PublicKeys() {}

    public static SourceOption option(String description, String descriptionFr) {
        return new SourceOption(OPTION, false, VALUES, description, descriptionFr);
    }

    /**
     * Whether {@code signature} is the key's over {@code signed}; not when the key or the signature cannot be read.
     *
     * @param keyAlgorithm {@code EC} or {@code RSA}
     */
    public static boolean proves(
            String publicKey, String keyAlgorithm, String signatureAlgorithm, byte[] signed, byte[] signature) {
        try {
            Signature check = Signature.getInstance(signatureAlgorithm);
            check.initVerify(key(publicKey, keyAlgorithm));
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static PublicKey key(String publicKey, String algorithm) throws GeneralSecurityException {
        byte[] der = Base64.getDecoder().decode(FRAME.matcher(publicKey).replaceAll(""));
        return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(der));
    }
}

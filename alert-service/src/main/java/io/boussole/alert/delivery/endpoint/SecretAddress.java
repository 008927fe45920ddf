package io.boussole.alert.delivery.endpoint;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An address that is a secret, as it is shown: its host, and a sign that the rest is hidden. */
public final class SecretAddress {
    private static final String HIDDEN = "/…";

    private SecretAddress() {}

    /** Whether the text is what was shown, sent back. */
    public static boolean isShownForm(String url) {
        return url.endsWith(HIDDEN);
    }

    static @Nullable String newIn(@Nullable String url) {
        return url == null || isShownForm(url) ? null : url;
    }

    static @Nullable String shown(@Nullable String url) {
        return url == null ? null : "https://" + URI.create(url).getHost() + HIDDEN;
    }
}

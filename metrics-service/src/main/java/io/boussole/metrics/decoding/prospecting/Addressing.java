package io.boussole.metrics.decoding.prospecting;

import io.boussole.metrics.decoding.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of persons. */
public final class Addressing {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,255}");

    private Addressing() {}

    /**
     * The address in lower case, as tools write it now this way, now that; empty where the text is none. Some tools put a mere name
     * where an address belongs, and a name is nobody's key.
     */
    public static Optional<String> email(Optional<String> text) {
        return text.map(String::strip)
                .map(Texts::storable)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .filter(address -> ADDRESS.matcher(address).matches());
    }
}

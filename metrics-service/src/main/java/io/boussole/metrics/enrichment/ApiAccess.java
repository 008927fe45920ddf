package io.boussole.metrics.enrichment;

import java.net.URI;
import java.util.Map;

/**
 * With what a vendor's API is asked.
 *
 * @param base without a slash at its end
 * @param options of the connection
 */
record ApiAccess(URI base, String token, Map<String, String> options) {
    ApiAccess {
        options = Map.copyOf(options);
    }

    /** Without the token: this text ends up in logs. */
    @Override
    public String toString() {
        return "ApiAccess[" + base + "]";
    }
}

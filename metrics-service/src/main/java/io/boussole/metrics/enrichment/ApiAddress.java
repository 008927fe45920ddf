package io.boussole.metrics.enrichment;

import io.boussole.outbound.AddressPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** Where a token may be sent: over HTTPS into the public network, unless the configuration allows for tests and proxies. */
@ApplicationScoped
class ApiAddress {
    private static final int LONGEST = 300;

    private final AddressPolicy policy;

    ApiAddress(EnrichmentConfig config) {
        this.policy = new AddressPolicy(host -> config.loopbackAllowed());
    }

    AddressPolicy policy() {
        return policy;
    }

    /** The address without a slash at its end; empty when no token may go there. */
    Optional<URI> read(String text) {
        return text.length() > LONGEST
                ? Optional.empty()
                : policy.read(text.strip().replaceAll("/+$", "")).filter(address -> address.getQuery() == null);
    }

    /** Looked up before each use: names change what they stand for. */
    boolean isAllowed(URI address) {
        return policy.isAllowed(address);
    }
}

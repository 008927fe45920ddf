package io.boussole.metrics.enrichment;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** Where a token may be sent: over HTTPS into the public network, unless the configuration allows for tests and proxies. */
@ApplicationScoped
class ApiAddress {
    private static final int LONGEST = 300;

    private final EnrichmentConfig config;

    ApiAddress(EnrichmentConfig config) {
        this.config = config;
    }

    /** The address without a slash at its end; empty when no token may go there. */
    Optional<URI> read(String text) {
        try {
            URI address = new URI(text.strip().replaceAll("/+$", ""));
            return text.length() <= LONGEST && isBase(address) && isAllowed(address)
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** Looked up before each use: names change what they stand for. */
    boolean isAllowed(URI address) {
        return config.loopbackAllowed() || ("https".equals(address.getScheme()) && !isPrivate(address.getHost()));
    }

    private static boolean isBase(URI address) {
        return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                && address.getHost() != null
                && address.getUserInfo() == null
                && address.getQuery() == null
                && address.getFragment() == null;
    }

    /** A name that nobody knows now is no harm: nothing will be there. */
    private static boolean isPrivate(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(ApiAddress::isPrivate);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || isUniqueLocal(address.getAddress());
    }

    /** {@code fc00::/7}, which Java does not count as local. */
    private static boolean isUniqueLocal(byte[] address) {
        return address.length == 16 && (address[0] & 0xfe) == 0xfc;
    }
}

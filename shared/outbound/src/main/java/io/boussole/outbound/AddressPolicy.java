package io.boussole.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where requests may go: over HTTPS into the public network. Hosts that the operator of this installation trusts by name may be
 * anywhere, and without encryption.
 */
public final class AddressPolicy {
    private static final int LONGEST = 2000;

    private final Predicate<String> trusted;
    private final Lookup lookup;

    /** What a name stands for at this moment. */
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** @param trusted whether a host, in lower case, is trusted */
    public AddressPolicy(Predicate<String> trusted) {
        this(trusted, InetAddress::getAllByName);
    }

    AddressPolicy(Predicate<String> trusted, Lookup lookup) {
        this.trusted = trusted;
        this.lookup = lookup;
    }

    /**
     * The address in the text; empty when nothing may go there. A name that nobody knows now passes: each request looks again.
     *
     * @param text an absolute address; a user, a password or a fragment is no part of one
     */
    public Optional<URI> read(String text) {
        try {
            URI address = new URI(text.strip());
            return text.length() <= LONGEST && isAddress(address) && isAllowed(address)
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean isAddress(URI address) {
        return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                && address.getHost() != null
                && address.getUserInfo() == null
                && address.getFragment() == null;
    }

    /** Whether the scheme may be used for the host and the host, as far as it is known now, is public. */
    public boolean isAllowed(URI address) {
        if (isTrusted(address.getHost())) {
            return true;
        }
        try {
            return "https".equals(address.getScheme())
                    && Arrays.stream(lookup.of(address.getHost())).allMatch(PublicAddress::is);
        } catch (UnknownHostException unknown) {
            return true;
        }
    }

    /**
     * Where to connect for a host. Asked by the connection itself, so that no name can stand for one address when it is checked and for
     * another when it is used.
     *
     * @throws ForbiddenAddressException when one of the host's addresses is not public
     */
    InetAddress[] addresses(String host) throws UnknownHostException {
        InetAddress[] found = lookup.of(host);
        if (!isTrusted(host) && !Arrays.stream(found).allMatch(PublicAddress::is)) {
            throw new ForbiddenAddressException();
        }
        return found;
    }

    private boolean isTrusted(String host) {
        return trusted.test(host.toLowerCase(Locale.ROOT));
    }

    /** Not to be sent to. */
    static final class ForbiddenAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1;
    }
}

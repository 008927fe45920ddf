package io.boussole.outbound;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Which addresses are of the public network: all that no registry sets aside for something else. */
public final class PublicAddress {
    /** IANA's registry of special purposes, without the networks of documentation, which are nobody's. */
    private static final List<Network> NOT_PUBLIC = List.of(
            network(8, 0),
            network(8, 10),
            network(10, 100, 64),
            network(8, 127),
            network(16, 169, 254),
            network(12, 172, 16),
            network(24, 192, 0, 0),
            network(16, 192, 168),
            network(15, 198, 18),
            network(4, 224),
            network(4, 240));

    /** Networks of IPv6 whose addresses carry an IPv4 address along that they lead to: 6to4 and Teredo. */
    private static final List<Network> TUNNELS = List.of(network(16, 0x20, 0x02), network(32, 0x20, 0x01, 0, 0));

    private static final Network GLOBAL_UNICAST = network(3, 0x20);
    private static final Network TRANSLATED = network(96, 0x00, 0x64, 0xff, 0x9b);

    private record Network(List<Integer> prefix, int bits) {
        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                int wanted = bit / 8 < prefix.size() ? prefix.get(bit / 8) : 0;
                if (((wanted ^ address[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private PublicAddress() {}

    /** Whether a request to the address leaves our network; what says otherwise by a detour does not. */
    public static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return isPublicIPv4(bytes);
        }
        if (TRANSLATED.holds(bytes)) {
            return isPublicIPv4(Arrays.copyOfRange(bytes, 12, 16));
        }
        return GLOBAL_UNICAST.holds(bytes) && TUNNELS.stream().noneMatch(tunnel -> tunnel.holds(bytes));
    }

    private static boolean isPublicIPv4(byte[] address) {
        return NOT_PUBLIC.stream().noneMatch(network -> network.holds(address));
    }

    private static Network network(int bits, Integer... prefix) {
        return new Network(List.of(prefix), bits);
    }
}

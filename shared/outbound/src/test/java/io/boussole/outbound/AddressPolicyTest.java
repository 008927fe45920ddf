package io.boussole.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
    private final AddressPolicy policy = new AddressPolicy("hooks.intern"::equals);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://198.51.100.7/hook",
                "https://localhost/hook",
                "https://127.0.0.1:8443",
                "https://2130706433/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.7]/",
                "https://[fd00::1]/",
                "https://100.64.0.1",
                "https://169.254.169.254/latest/meta-data",
                "https://user:word@198.51.100.7",
                "https://198.51.100.7#part",
                "ftp://198.51.100.7",
                "/hook",
                "https://",
                "no address"
            })
    void refusesWhereNothingMayGo(String address) {
        assertThat(policy.read(address)).isEmpty();
    }

    @Test
    void takesAnAddressInThePublicNetwork() {
        assertThat(policy.read(" https://198.51.100.7/hook?key=1 "))
                .hasToString("Optional[https://198.51.100.7/hook?key=1]");
    }

    @Test
    void takesANameThatNobodyKnowsNow() {
        AddressPolicy nobody = new AddressPolicy(host -> false, host -> {
            throw new UnknownHostException(host);
        });

        assertThat(nobody.read("https://hooks.example.com")).isPresent();
    }

    @Test
    void takesATrustedHostWhereverItIs() {
        assertThat(policy.read("http://HOOKS.intern:8080/a")).isPresent();
        assertThat(policy.read("ftp://hooks.intern")).isEmpty();
    }
}

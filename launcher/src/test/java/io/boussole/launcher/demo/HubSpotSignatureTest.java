package io.boussole.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Vectors computed by two independent implementations of the documented algorithm. */
class HubSpotSignatureTest {
    private static final String SECRET = "test_secret_0123456789";
    private static final String BODY = "{\"hello\":\"wörld\",\"n\":1}";
    private static final long TIMESTAMP = 1_700_000_000_000L;

    @Test
    void signsAnAddressAsItIsCalled() {
        String address = "https://hooks.example.com/v1/in/hubspot?tenant=a%2Fb";

        assertThat(HubSpotSignature.of(SECRET, "POST", address, BODY, TIMESTAMP))
                .isEqualTo("y0IctIqpZ7tg0q/F3Uf1m5mHVzaSEixvxwgI34pPFsQ=");
    }

    @Test
    void signsADecodedAddress() {
        String address = "https://hooks.example.com/v1/in/hubspot?tenant=a/b";

        assertThat(HubSpotSignature.of(SECRET, "POST", address, BODY, TIMESTAMP))
                .isEqualTo("//x8Mw3ZaVttMPZJ0HB/WQ6PUX+saqmLepGLhqfLtuc=");
    }
}

package io.boussole.alert.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandardSignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** The vector that the specification's own libraries are tested with. */
    @Test
    void isThatOfThePublishedVector() {
        String signature = StandardSignature.of(
                List.of(SECRET), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void isOneForEachSecret() {
        String signature = StandardSignature.of(List.of("whsec_AAAA", SECRET), "msg_1", 1614265330, "{}");

        assertThat(signature.split(" ", -1)).hasSize(2).allMatch(each -> each.startsWith("v1,"));
    }
}

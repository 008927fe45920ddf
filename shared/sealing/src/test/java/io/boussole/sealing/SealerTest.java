package io.boussole.sealing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final Sealer sealer = new Sealer(KEY);

    @Test
    void opensWhatItSealed() {
        Sealed sealed = sealer.seal("s3crét", "acme/1");

        assertThat(sealer.open(sealed, "acme/1")).isEqualTo("s3crét");
        assertThat(new String(sealed.bytes(), ISO_8859_1)).doesNotContain("s3cr");
    }

    @Test
    void opensForTheOwnerItWasSealedForAlone() {
        Sealed sealed = sealer.seal("secret", "acme/1");

        assertThatThrownBy(() -> sealer.open(sealed, "acme/2")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "AAAA", "%%%"})
    void wantsAKeyOf32Bytes(String key) {
        assertThatThrownBy(() -> new Sealer(key)).hasMessageContaining("BOUSSOLE_SECRETS_KEY");
    }
}

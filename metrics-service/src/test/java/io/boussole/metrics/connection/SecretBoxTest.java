package io.boussole.metrics.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final UUID CONNECTION = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private final SecretBox box = new SecretBox(config(KEY));

    @Test
    void opensWhatItSealed() {
        SealedSecret sealed = box.seal("s3crét", "acme", CONNECTION);

        assertThat(box.open(sealed, "acme", CONNECTION)).isEqualTo("s3crét");
        assertThat(new String(sealed.sealed(), ISO_8859_1)).doesNotContain("s3cr");
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        assertThat(box.seal("secret", "acme", CONNECTION).sealed())
                .isNotEqualTo(box.seal("secret", "acme", CONNECTION).sealed());
    }

    @Test
    void opensForTheConnectionItWasSealedForAlone() {
        SealedSecret sealed = box.seal("secret", "acme", CONNECTION);

        assertThatThrownBy(() -> box.open(sealed, "other", CONNECTION)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box.open(sealed, "acme", new UUID(0, 2))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysWhenAnotherKeySealed() {
        SealedSecret sealed = box.seal("secret", "acme", CONNECTION);
        SecretBox other = new SecretBox(config("AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));

        assertThatThrownBy(() -> other.open(sealed, "acme", CONNECTION)).hasMessageContaining(sealed.keyId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "AAAA", "%%%"})
    void wantsAKeyOf32Bytes(String key) {
        assertThatThrownBy(() -> new SecretBox(config(key))).hasMessageContaining("BOUSSOLE_SECRETS_KEY");
    }

    private static ConnectionConfig config(String key) {
        return new ConnectionConfig() {
            @Override
            public String publicUrl() {
                return "http://localhost";
            }

            @Override
            public Optional<String> secretsKey() {
                return Optional.of(key);
            }

            @Override
            public Duration formerSecretLifetime() {
                return Duration.ofHours(1);
            }
        };
    }
}

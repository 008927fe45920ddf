package io.boussole.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeyFileTest {
    private static final String HASH_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void letsAKeyInTheMomentItIsAdded() throws IOException {
        ApiKeyFile keys = at(NOW, Duration.ofHours(1));
        write(1, "");
        assertThat(keys.find("bsl_k1_abc")).isEmpty();

        write(2, "k1:" + HASH_OF_ABC + ":acme:ci:viewer\n");

        assertThat(keys.find("bsl_k1_abc")).map(ApiKey::tenant).contains("acme");
        assertThat(keys.find("bsl_k1_abd")).isEmpty();
    }

    @Test
    void shutsAKeyOutWhenItIsTakenAway() throws IOException {
        ApiKeyFile keys = at(NOW, Duration.ZERO);
        write(1, "k1:" + HASH_OF_ABC + ":acme:ci:viewer\n");
        assertThat(keys.find("bsl_k1_abc")).isPresent();

        write(2, "# nobody\n");

        assertThat(keys.find("bsl_k1_abc")).isEmpty();
    }

    @Test
    void letsNobodyInWithAFileItCannotRead() throws IOException {
        ApiKeyFile keys = at(NOW, Duration.ZERO);
        assertThat(keys.find("bsl_k1_abc")).isEmpty();

        write(1, "k1:" + HASH_OF_ABC + ":acme:ci:viewer\nnot a credential\n");

        assertThat(keys.find("bsl_k1_abc")).isEmpty();
    }

    private ApiKeyFile at(Instant now, Duration refresh) {
        AccessConfig config = new AccessConfig() {
            @Override
            public Path keysFile() {
                return folder.resolve("keys");
            }

            @Override
            public Duration keysRefresh() {
                return refresh;
            }
        };
        return new ApiKeyFile(config, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Each version has a time of its own, as files have on a disk with a fine clock. */
    private void write(int version, String text) throws IOException {
        Files.writeString(folder.resolve("keys"), text);
        Files.setLastModifiedTime(folder.resolve("keys"), FileTime.from(NOW.plusSeconds(version)));
    }
}

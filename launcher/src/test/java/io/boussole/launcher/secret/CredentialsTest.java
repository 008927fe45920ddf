package io.boussole.launcher.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
    @TempDir
    Path folder;

    @Test
    void givesTheServicesTheHashAndKeepsTheCredential() throws Exception {
        Credentials credentials = Credentials.in(folder);

        String credential = credentials.of("demo");

        String[] parts = credential.split("_", 3);
        assertThat(parts[0]).isEqualTo("bsl");
        assertThat(linesOf(credentials.hashes()))
                .containsExactly(parts[1] + ":" + sha256(parts[2]) + ":demo:launcher:admin");
        assertThat(Files.readString(credentials.hashes())).doesNotContain(parts[2]);
    }

    @Test
    void keepsACredentialOverARestart() {
        String before = Credentials.in(folder).of("demo");

        assertThat(Credentials.in(folder).of("demo")).isEqualTo(before);
    }

    @Test
    void givesEachTenantItsOwn() throws IOException {
        Credentials credentials = Credentials.in(folder);

        String first = credentials.of("demo");
        String second = Credentials.in(folder).of("demo-steady");

        assertThat(first).isNotEqualTo(second);
        assertThat(linesOf(credentials.hashes())).hasSize(2);
        assertThat(Credentials.in(folder).of("demo")).isEqualTo(first);
    }

    @Test
    void letsOnlyTheOwnerReadThem() throws IOException {
        Credentials.in(folder).of("demo");

        assertThat(permissions("tokens")).isEqualTo("rw-------");
        assertThat(permissions("credentials")).isEqualTo("rw-------");
    }

    @Test
    void namesATenantThatHasNoneYet() {
        Credentials credentials = Credentials.in(folder);
        assertThat(credentials.unused("demo")).isEqualTo("demo");

        credentials.of("demo");

        assertThat(credentials.unused("demo")).isEqualTo("demo-2");
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private static List<String> linesOf(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static String sha256(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}

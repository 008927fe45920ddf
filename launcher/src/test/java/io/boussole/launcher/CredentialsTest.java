package io.boussole.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
    @TempDir
    Path folder;

    private DataFolder data;

    @BeforeEach
    void open() {
        data = DataFolder.open(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void givesTheServicesTheHashAndKeepsTheCredential() throws Exception {
        Credentials credentials = Credentials.of(data);

        String credential = credentials.of("demo");

        String[] parts = credential.split("_", 3);
        assertThat(parts[0]).isEqualTo("bsl");
        assertThat(linesOf(credentials.hashes()))
                .containsExactly(parts[1] + ":" + sha256(parts[2]) + ":demo:launcher:admin");
        assertThat(Files.readString(credentials.hashes())).doesNotContain(parts[2]);
    }

    @Test
    void keepsACredentialOverARestart() {
        String before = Credentials.of(data).of("demo");

        assertThat(Credentials.of(data).of("demo")).isEqualTo(before);
    }

    @Test
    void givesEachTenantItsOwn() throws IOException {
        Credentials credentials = Credentials.of(data);

        String first = credentials.of("demo");
        String second = Credentials.of(data).of("demo-steady");

        assertThat(first).isNotEqualTo(second);
        assertThat(linesOf(credentials.hashes())).hasSize(2);
        assertThat(Credentials.of(data).of("demo")).isEqualTo(first);
    }

    @Test
    void letsOnlyTheOwnerReadThem() throws IOException {
        Credentials.of(data).of("demo");

        assertThat(permissions("tokens")).isEqualTo("rw-------");
        assertThat(permissions("credentials")).isEqualTo("rw-------");
    }

    @Test
    void namesATenantThatHasNoneYet() {
        Credentials credentials = Credentials.of(data);
        assertThat(credentials.unused("demo")).isEqualTo("demo");

        credentials.of("demo");

        assertThat(credentials.unused("demo")).isEqualTo("demo-2");
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.file(name)));
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

package io.boussole.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.launcher.SuiteService;
import io.boussole.launcher.secret.Credentials;
import io.boussole.launcher.secret.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class SecretsCommandTest {
    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void makeThem() {
        folder = root.resolve("secrets");
        assertThat(run()).isZero();
    }

    @Test
    void areMadeOnceAndKept() throws IOException {
        Map<String, String> before = contents();

        assertThat(run()).isZero();

        assertThat(contents())
                .isEqualTo(before)
                .containsOnlyKeys(
                        "alert-service.env",
                        "credentials",
                        "metrics-service.env",
                        "plan-service.env",
                        "postgres-password",
                        "secrets.properties",
                        "tokens");
    }

    @Test
    void keepWhatTheMainJobAddedSince() {
        String added = Credentials.in(folder).of("demo-2");

        assertThat(run()).isZero();

        assertThat(Credentials.in(folder).of("demo-2")).isEqualTo(added);
    }

    @Test
    void canBeReadByTheirOwnerOnly() throws IOException {
        assertThat(files())
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void giveTheDemoTenantACredential() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("credentials")))
                .anyMatch(line -> line.endsWith(":demo:launcher:admin"));
        assertThat(Files.readString(folder.resolve("tokens"))).startsWith("demo bsl_");
    }

    @ParameterizedTest
    @EnumSource
    void areReadByAShellAsTheyAre(SuiteService service) throws Exception {
        String script = "set -a; . '" + folder.resolve(service.module() + ".env") + "'; exec env";
        ProcessBuilder shell = new ProcessBuilder("sh", "-euc", script);
        shell.environment().keySet().retainAll(List.of("PATH"));

        Process process = shell.start();
        String environment = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(environment.lines())
                .containsAll(Secrets.in(folder).environment(service).entrySet().stream()
                        .map(Object::toString)
                        .toList());
    }

    private int run() {
        return new CommandLine(new SecretsCommand()).execute("--folder", folder.toString());
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : files()) {
            contents.put(file.getFileName().toString(), Files.readString(file));
        }
        return contents;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}

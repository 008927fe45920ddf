package io.boussole.launcher.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.boussole.launcher.LauncherException;
import io.boussole.launcher.SuiteService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void areMadeOnceAndKept() throws IOException {
        Secrets first = Secrets.in(folder);
        Secrets second = Secrets.in(folder);

        assertThat(Base64.getDecoder().decode(first.encryptionKey())).hasSize(32);
        assertThat(second.encryptionKey()).isEqualTo(first.encryptionKey());
        assertThat(second.superuserPassword()).isEqualTo(first.superuserPassword());
        assertThat(second.databases()).isEqualTo(first.databases());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void differFromServiceToService() {
        assertThat(Secrets.in(folder).databases())
                .extracting(database -> database.owner() + " " + database.ownerPassword())
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void areNotMadeByThoseWhoOnlyUseThem() {
        assertThatThrownBy(() -> Secrets.keptIn(folder))
                .isInstanceOf(LauncherException.class)
                .hasMessageStartingWith("There are no secrets in " + folder);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void giveTheEncryptionKeyToThoseWhoKeepSecrets() {
        Secrets secrets = Secrets.in(folder);

        assertThat(secrets.environment(SuiteService.METRICS))
                .containsEntry("BOUSSOLE_SECRETS_KEY", secrets.encryptionKey())
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "metrics_app")
                .containsEntry("QUARKUS_FLYWAY_USERNAME", "metrics_owner");
        assertThat(secrets.environment(SuiteService.ALERT))
                .containsEntry("BOUSSOLE_SECRETS_KEY", secrets.encryptionKey());
        assertThat(secrets.environment(SuiteService.PLAN)).doesNotContainKey("BOUSSOLE_SECRETS_KEY");
    }
}

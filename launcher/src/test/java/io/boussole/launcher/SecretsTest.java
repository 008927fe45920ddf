package io.boussole.launcher;

import static org.assertj.core.api.Assertions.assertThat;

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
        try (DataFolder data = DataFolder.open(folder.resolve("data"))) {
            Secrets first = Secrets.of(data);
            Secrets second = Secrets.of(data);

            assertThat(Base64.getDecoder().decode(first.encryptionKey())).hasSize(32);
            assertThat(second.encryptionKey()).isEqualTo(first.encryptionKey());
            assertThat(second.databases()).isEqualTo(first.databases());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.file("secrets.properties"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void differFromServiceToService() {
        try (DataFolder data = DataFolder.open(folder.resolve("data"))) {
            assertThat(Secrets.of(data).databases())
                    .extracting(database -> database.owner() + " " + database.ownerPassword())
                    .doesNotHaveDuplicates()
                    .hasSize(3);
        }
    }
}

package io.boussole.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    @Test
    void isHeldByOneLauncherAtATime() {
        try (DataFolder first = DataFolder.open(data())) {
            assertThatThrownBy(() -> DataFolder.open(first.root()))
                    .isInstanceOf(LauncherException.class)
                    .hasMessageStartingWith("Another Boussole is running on " + data());
        }
    }

    @Test
    void canBeOpenedAgainAfterItWasClosed() {
        DataFolder.open(data()).close();

        try (DataFolder again = DataFolder.open(data())) {
            assertThat(again.root()).isEqualTo(data());
        }
    }

    @Test
    void isForItsOwnersEyesOnly() throws IOException {
        try (DataFolder made = DataFolder.open(data())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.root())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void refusesAFolderOfAnotherVersion() throws IOException {
        DataFolder.open(data()).close();
        Files.writeString(data().resolve("version"), "2\n");

        assertThatThrownBy(() -> DataFolder.open(data()))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("another version of Boussole (layout 2, this one needs 1)");
    }

    @Test
    void refusesAFolderOfSomebodysOwn() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear all");

        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("is not a data folder of Boussole");
    }

    @Test
    void isGoneAfterAReset() throws IOException {
        DataFolder made = DataFolder.open(data());
        Files.createDirectories(made.postgres().resolve("base"));

        made.delete();

        assertThat(data()).doesNotExist();
    }
}

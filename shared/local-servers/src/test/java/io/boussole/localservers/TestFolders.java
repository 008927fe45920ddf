package io.boussole.localservers;

import java.nio.file.Path;

/** Unpacking PostgreSQL takes seconds: all tests of the module share one copy. */
final class TestFolders {
    private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    private TestFolders() {}

    static PostgresSettings postgresIn(Path folder, String password) {
        return new PostgresSettings(folder.resolve("data"), BINARIES, folder.resolve("postgres.log"), 0, password);
    }
}

package io.boussole.localservers;

import java.nio.file.Files;
import java.nio.file.Path;

/** The launcher that a test kills: starts PostgreSQL in the folder given, says so with a file, and waits for its end. */
final class PostgresLeftBehind {
    static final String STARTED = "started";

    private PostgresLeftBehind() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        LocalPostgres.start(TestFolders.postgresIn(folder, arguments[1]));
        Files.createFile(folder.resolve(STARTED));
        Thread.currentThread().join();
    }
}

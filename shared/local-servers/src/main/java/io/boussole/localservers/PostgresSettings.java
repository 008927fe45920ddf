package io.boussole.localservers;

import java.nio.file.Path;

/**
 * Where and how a local PostgreSQL runs.
 *
 * @param dataDirectory the cluster; made at the first start, kept for the next
 * @param binariesDirectory where the server's programs are unpacked, once; may be shared by many clusters
 * @param logFile what the server prints, appended
 * @param port 0 for a free one
 * @param password of the superuser {@code postgres}; the first start sets it
 */
public record PostgresSettings(Path dataDirectory, Path binariesDirectory, Path logFile, int port, String password) {
    /** One folder for everything; what tests want. */
    public static PostgresSettings in(Path folder, int port, String password) {
        return new PostgresSettings(
                folder.resolve("postgres"),
                folder.resolve("postgres-binaries"),
                folder.resolve("postgres.log"),
                port,
                password);
    }

    /** The same cluster at a given port. */
    PostgresSettings onPort(int given) {
        return new PostgresSettings(dataDirectory, binariesDirectory, logFile, given, password);
    }
}

package io.boussole.localservers;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The unpacked programs of PostgreSQL, and whether this machine lets them run. */
final class PostgresBinaries {
    /** A file lock belongs to the whole JVM, so threads need a lock of their own. */
    private static final Object WITHIN_THIS_JVM = new Object();

    private final Path directory;

    PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    interface Start<T> {
        T run() throws IOException;
    }

    /** Runs a start while nobody else unpacks here, after removing what an interrupted unpacking left. */
    <T> T unpackingAlone(Start<T> start) throws IOException {
        synchronized (WITHIN_THIS_JVM) {
            Files.createDirectories(directory);
            Path lockFile = directory.resolve("unpack.lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                // The library also makes, and sweeps, a folder of its own, by default a shared temporary one.
                System.setProperty("ot.epg.working-dir", directory.toString());
                deleteHalfUnpacked();
                return start.run();
            }
        }
    }

    /** PostgreSQL refuses to run as root; a user namespace gives root an ordinary user's face. */
    static void requireUsableByThisUser() {
        if ("root".equals(System.getProperty("user.name"))
                && System.getProperty("os.name").startsWith("Linux")
                && !LinuxUtils.isUnshareAvailable()) {
            throw new LocalServerException(
                    "PostgreSQL does not run as root, and this machine does not let root open a user namespace"
                            + " (`unshare -U true` fails): run the command as an ordinary user, or allow user namespaces.");
        }
    }

    static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteHalfUnpacked() throws IOException {
        try (Stream<Path> unpacked = Files.list(directory)) {
            List<Path> halfDone = unpacked.filter(Files::isDirectory)
                    .filter(folder -> folder.getFileName().toString().startsWith("PG-"))
                    .filter(folder -> !Files.exists(folder.resolve(".exists")))
                    .toList();
            halfDone.forEach(PostgresBinaries::deleteTree);
        }
    }
}

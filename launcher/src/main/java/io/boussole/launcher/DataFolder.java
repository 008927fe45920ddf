package io.boussole.launcher;

import io.boussole.launcher.secret.OwnerOnly;
import io.boussole.localservers.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one folder everything lives in: databases, topics, secrets, logs. One launcher at a time holds it. */
public final class DataFolder implements AutoCloseable {
    /** Raised when a folder of the version before can no longer be used as it is. */
    private static final String LAYOUT = "1";

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Opens, or makes, a data folder and locks it until it is closed. */
    public static DataFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        requireOursOrEmpty(root);
        OwnerOnly.createFolder(root);
        FileChannel lock = lock(root);
        Path stamp = stamp(root);
        if (!Files.exists(stamp)) {
            OwnerOnly.write(stamp, LAYOUT + "\n");
        }
        return new DataFolder(root, lock);
    }

    public Path root() {
        return root;
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path postgresBinaries() {
        return root.resolve("postgres-binaries");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path journal() {
        return root.resolve("journal");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    /** Deletes the folder, with the server that a killed launcher may have left on it. It is closed afterwards. */
    public void delete() {
        LocalPostgres.stopLeftover(postgres());
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new LauncherException(root + " could not be deleted: " + e.getMessage(), e);
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of somebody's own must not be filled, and certainly not deleted by a reset. */
    private static void requireOursOrEmpty(Path root) {
        Optional<String> layout = layout(root);
        if (layout.isPresent() && !layout.get().equals(LAYOUT)) {
            throw new LauncherException("The data in " + root + " was made by another version of Boussole (layout "
                    + layout.get() + ", this one needs " + LAYOUT + "): use that version, another --data folder, or"
                    + " `./boussole reset`.");
        }
        if (layout.isEmpty() && !isEmpty(root)) {
            throw new LauncherException(
                    root + " exists and is not a data folder of Boussole: give an empty or new folder with --data.");
        }
    }

    private static Optional<String> layout(Path root) {
        try {
            return Optional.of(Files.readString(stamp(root)).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new LauncherException(root + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Logs of the build and the lock may be there before the first start. */
    private static boolean isEmpty(Path root) {
        if (!Files.isDirectory(root)) {
            return !Files.exists(root);
        }
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString()).allMatch(List.of("logs", "lock")::contains);
        } catch (IOException e) {
            throw new LauncherException(root + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static FileChannel lock(Path root) {
        try {
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new LauncherException("Another Boussole is running on " + root
                        + ": use that one, stop it with Ctrl-C, or give another folder with --data.");
            }
            return channel;
        } catch (IOException e) {
            throw new LauncherException(root + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }

    private static Path stamp(Path root) {
        return root.resolve("version");
    }
}

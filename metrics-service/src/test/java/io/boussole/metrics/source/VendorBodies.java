package io.boussole.metrics.source;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Captured deliveries, which are other people's data and lie outside the project. Tests that want them are skipped without. */
public final class VendorBodies {
    private static final Path FOLDER = Path.of("../../shared/payloads");

    private VendorBodies() {}

    public static byte[] read(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.isReadable(file));
        return bytes(file);
    }

    public static List<byte[]> all(String vendor) {
        Path folder = FOLDER.resolve(vendor);
        assumeTrue(Files.isDirectory(folder));
        try (Stream<Path> files = Files.list(folder).filter(Files::isRegularFile)) {
            return files.sorted().map(VendorBodies::bytes).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every delivery and part of one, by its path in the folder; what stands beside them describes them. */
    static List<String> names() {
        assumeTrue(Files.isDirectory(FOLDER));
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.contains("/"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

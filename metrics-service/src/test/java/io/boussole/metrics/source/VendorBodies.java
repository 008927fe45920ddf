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
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(VendorBodies::bytes).toList();
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

package io.boussole.metrics.entrance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Deliveries on the local disk while Kafka is away: one file each, in a folder of this instance. A file is there whole or not at all,
 * and once {@link #keep} returns it survives a power cut.
 */
@ApplicationScoped
class Journal {
    private static final String WAITING = ".delivery";
    private static final String UNFINISHED = ".unfinished";
    private static final String UNREADABLE = ".unreadable";

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final JournalConfig config;
    private final AtomicLong waitingBytes = new AtomicLong();

    Journal(JournalConfig config) {
        this.config = config;
    }

    /** Takes stock of what the last run left, and finds out now whether the folder can be written to. */
    void open(@Observes StartupEvent started) {
        try {
            Files.createDirectories(config.directory());
            OwnerOnly.restrict(config.directory());
            for (Path unfinished : list(UNFINISHED)) {
                Files.delete(unfinished);
            }
            for (Path waiting : list(WAITING)) {
                waitingBytes.addAndGet(Files.size(waiting));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("BOUSSOLE_JOURNAL_DIRECTORY cannot be used", failure);
        }
    }

    /**
     * Keeps a delivery until it is {@link #remove removed}.
     *
     * @throws JournalFullException when as much waits already as may wait
     * @throws UncheckedIOException when the disk does not take it
     */
    void keep(Delivery delivery) {
        try {
            byte[] bytes = json.writeValueAsBytes(delivery);
            reserve(bytes.length);
            try {
                write(name(delivery), bytes);
            } catch (IOException failure) {
                waitingBytes.addAndGet(-bytes.length);
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("a delivery could not be kept", failure);
        }
    }

    private void reserve(int bytes) {
        if (waitingBytes.addAndGet(bytes) > config.maximumSize().asLongValue()) {
            throw new JournalFullException(waitingBytes.addAndGet(-bytes));
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path unfinished = config.directory().resolve(name + UNFINISHED);
        try {
            try (FileChannel file =
                    FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    file.write(left);
                }
                file.force(true);
            }
            Files.move(unfinished, config.directory().resolve(name + WAITING), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            Files.deleteIfExists(unfinished);
            throw failure;
        }
        forceDirectory();
    }

    /** A rename is on the disk when the folder is. */
    private void forceDirectory() throws IOException {
        try (FileChannel folder = FileChannel.open(config.directory(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** Names sort by time of arrival. */
    private static String name(Delivery delivery) {
        return String.format(Locale.ROOT, "%015d-%s", delivery.receivedAt().toEpochMilli(), UUID.randomUUID());
    }

    /** The deliveries that wait, oldest first, at most {@code limit}. */
    List<Path> oldest(int limit) {
        try {
            return list(WAITING).stream().sorted().limit(limit).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("the journal could not be listed", failure);
        }
    }

    /** @throws IOException when the file is no delivery */
    Delivery read(Path waiting) throws IOException {
        return json.readValue(Files.readAllBytes(waiting), Delivery.class);
    }

    void remove(Path waiting) throws IOException {
        long bytes = Files.size(waiting);
        Files.delete(waiting);
        waitingBytes.addAndGet(-bytes);
    }

    /** Leaves a file that nobody can read for a person to look at, and in nobody's way. */
    void setAside(Path waiting) throws IOException {
        waitingBytes.addAndGet(-Files.size(waiting));
        Files.move(waiting, waiting.resolveSibling(waiting.getFileName() + UNREADABLE));
    }

    long waitingBytes() {
        return waitingBytes.get();
    }

    private List<Path> list(String ending) throws IOException {
        try (Stream<Path> files = Files.list(config.directory())) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .toList();
        }
    }
}

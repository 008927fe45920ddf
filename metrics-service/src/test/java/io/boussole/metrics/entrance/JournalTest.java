package io.boussole.metrics.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.boussole.metrics.source.SourceKind;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Unreadable;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    private Path folder;

    @Test
    void givesBackWhatItKeptAfterARestart() throws IOException {
        Delivery delivery = delivery("2027-01-04T09:00:00Z", "{\"value\":9007199254740993,\"name\":\"é\u0000\"}");
        opened(10_000).keep(delivery);

        Journal restarted = opened(10_000);

        assertThat(restarted.waitingBytes()).isPositive();
        assertThat(restarted.oldest(10)).hasSize(1);
        assertThat(restarted.read(restarted.oldest(10).get(0))).isEqualTo(delivery);
    }

    @Test
    void forgetsWhatIsRemoved() throws IOException {
        Journal journal = opened(10_000);
        journal.keep(delivery("2027-01-04T09:00:00Z", "{}"));

        journal.remove(journal.oldest(1).get(0));

        assertThat(journal.oldest(10)).isEmpty();
        assertThat(journal.waitingBytes()).isZero();
    }

    @Test
    void listsTheOldestFirst() throws IOException {
        Journal journal = opened(10_000);
        Delivery later = delivery("2027-01-04T09:00:01Z", "{}");
        Delivery earlier = delivery("2027-01-04T09:00:00Z", "{}");
        journal.keep(later);
        journal.keep(earlier);

        assertThat(journal.read(journal.oldest(1).get(0))).isEqualTo(earlier);
    }

    @Test
    void refusesWhatDoesNotFit() {
        Journal journal = opened(500);
        journal.keep(delivery("2027-01-04T09:00:00Z", "{}"));

        assertThatThrownBy(() -> journal.keep(delivery("2027-01-04T09:00:01Z", "x".repeat(300))))
                .isInstanceOf(JournalFullException.class);
        assertThat(journal.oldest(10)).hasSize(1);
    }

    @Test
    void doesNotTakeAHalfWrittenFileForADelivery() throws IOException {
        Files.writeString(folder.resolve("000000000000001-a.unfinished"), "{\"tenantId\":");

        assertThat(opened(500).oldest(10)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void setsADamagedFileAside() throws IOException {
        Path damaged = Files.writeString(folder.resolve("000000000000001-a.delivery"), "{\"tenantId\":");
        Journal journal = opened(500);

        assertThatThrownBy(() -> journal.read(damaged)).isInstanceOf(IOException.class);
        journal.setAside(damaged);

        assertThat(journal.oldest(10)).isEmpty();
        assertThat(journal.waitingBytes()).isZero();
        assertThat(folder.resolve("000000000000001-a.delivery.unreadable")).exists();
    }

    private Journal opened(long maximumSize) {
        Journal journal = new Journal(new JournalConfig() {
            @Override
            public Path directory() {
                return folder;
            }

            @Override
            public MemorySize maximumSize() {
                return new MemorySize(BigInteger.valueOf(maximumSize));
            }

            @Override
            public int relayBatch() {
                return 10;
            }
        });
        journal.open(new StartupEvent());
        return journal;
    }

    private static Delivery delivery(String receivedAt, String body) {
        return new Delivery(
                "acme",
                new UUID(0, 1),
                SourceKind.PIPEDRIVE,
                Instant.parse(receivedAt),
                List.of(
                        SplitEvent.of("key", "deal/1", body),
                        SplitEvent.unreadable("other", body, Unreadable.NOT_JSON)));
    }
}

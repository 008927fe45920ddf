package io.boussole.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Notes when the first corrective action of each tenant reaches a reader of the topic. */
final class ActionArrivals implements AutoCloseable {
    private final Map<String, Long> nanosByTenant = new ConcurrentHashMap<>();
    private final Thread reader;
    private volatile boolean running = true;

    ActionArrivals(String bootstrapServers) {
        this.reader = new Thread(() -> read(bootstrapServers), "arrivals");
        reader.start();
    }

    private void read(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "benchmark-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("corrective-action.changed"));
            while (running) {
                consumer.poll(Duration.ofMillis(50))
                        .forEach(record -> nanosByTenant.putIfAbsent(
                                record.key().substring(0, record.key().indexOf('/')), System.nanoTime()));
            }
        }
    }

    /** Waits until {@code tenants} have been seen. */
    void await(int tenants, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (nanosByTenant.size() < tenants) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(nanosByTenant.size() + " of " + tenants + " actions arrived");
            }
            Thread.sleep(20);
        }
    }

    long nanosOf(String tenant) {
        return nanosByTenant.getOrDefault(tenant, Long.MAX_VALUE);
    }

    @Override
    public void close() {
        running = false;
    }
}

package io.boussole.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a reader of the corrective actions' topic has seen from its start. */
final class ActionsOnTopic implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;
    private final Set<String> keys = new TreeSet<>();

    ActionsOnTopic(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        consumer.subscribe(List.of("corrective-action.changed"));
    }

    /** Identifiers of the tenant's actions seen so far: the last part of the records' keys. */
    List<String> actionsOf(String tenant) {
        consumer.poll(Duration.ofMillis(300)).forEach(record -> keys.add(record.key()));
        return keys.stream()
                .filter(key -> key.startsWith(tenant + "/"))
                .map(key -> key.substring(key.lastIndexOf('/') + 1))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}

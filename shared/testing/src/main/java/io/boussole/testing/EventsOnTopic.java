package io.boussole.testing;

import io.boussole.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its start, as somebody outside would, and keeps what it has seen. */
public final class EventsOnTopic implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Seen> seen = new ArrayList<>();

    public EventsOnTopic(String bootstrapServers, Topic topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                1000);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic.topicName()));
    }

    /** Everything seen so far of {@code tenant}; call it again for more. */
    public List<Seen> of(String tenant) {
        consumer.poll(Duration.ofMillis(300)).forEach(record -> seen.add(seen(record)));
        return seen.stream().filter(event -> event.tenant().equals(tenant)).toList();
    }

    private static Seen seen(ConsumerRecord<String, byte[]> record) {
        return new Seen(
                header(record, "ce_id"),
                header(record, "ce_type"),
                header(record, "ce_tenant"),
                record.key(),
                new String(Objects.requireNonNullElse(record.value(), new byte[0]), StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** One event as it stands on the topic. */
    public record Seen(String id, String type, String tenant, String key, String json) {}
}

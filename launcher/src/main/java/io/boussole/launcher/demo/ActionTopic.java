package io.boussole.launcher.demo;

import io.boussole.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads, from the beginning, which corrective actions of a tenant are on their Kafka topic. */
final class ActionTopic {
    private final String bootstrapServers;

    ActionTopic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The keys, {@code tenant/actionId}; each once, though an action has a record a change. */
    Set<String> keysOf(String tenant) {
        String topic = Topic.CORRECTIVE_ACTION_CHANGED.topicName();
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return StreamSupport.stream(consumer.poll(Duration.ofSeconds(2)).spliterator(), false)
                    .filter(record -> tenant.equals(tenantOf(record)))
                    .map(ConsumerRecord::key)
                    .collect(Collectors.toSet());
        }
    }

    private static String tenantOf(ConsumerRecord<String, String> record) {
        var header = record.headers().lastHeader("ce_tenant");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}

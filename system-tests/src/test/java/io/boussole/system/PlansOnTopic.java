package io.boussole.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A reader of the plans' topic that starts only now, at its start, and keeps what the contract says: the highest version. */
final class PlansOnTopic implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;
    private final Map<String, JsonNode> current = new TreeMap<>();

    PlansOnTopic(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                1000);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        consumer.subscribe(List.of("plan.published"));
    }

    /** The tenant's plans as far as seen: identifier, highest version, state and name. */
    List<String> plansOf(String tenant) {
        consumer.poll(Duration.ofMillis(300)).forEach(this::keep);
        List<String> plans = new ArrayList<>();
        current.forEach((key, plan) -> {
            if (key.startsWith(tenant + "/")) {
                plans.add(key.substring(key.indexOf('/') + 1) + " "
                        + plan.path("version").asLong() + " "
                        + plan.path("state").asText() + " " + plan.path("name").asText());
            }
        });
        return plans;
    }

    private void keep(ConsumerRecord<String, String> record) {
        current.merge(
                record.key(),
                Api.tree(record.value()),
                (known, read) ->
                        read.path("version").asLong() > known.path("version").asLong() ? read : known);
    }

    @Override
    public void close() {
        consumer.close();
    }
}

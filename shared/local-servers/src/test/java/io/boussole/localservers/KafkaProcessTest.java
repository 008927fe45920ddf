package io.boussole.localservers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.contracts.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaProcessTest {
    @TempDir
    Path folder;

    private KafkaProcess kafka;

    @BeforeEach
    void start() {
        kafka = KafkaProcess.start(new KafkaSettings(folder.resolve("kafka"), 0, 0), folder.resolve("kafka.log"));
        Topics.create(kafka.bootstrapServers());
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void keepsAnAcknowledgedRecordOverAKill() throws Exception {
        String topic = Topic.CRM_EVENTS.topicName();
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", "signed")).get();
        }

        kafka.kill();
        assertThat(kafka.isAlive()).isFalse();
        kafka.restart();

        assertThat(valuesOf(topic)).containsExactly("signed");
    }

    @Test
    void makesTheTopicsOnceAndAsTheContractSays() throws Exception {
        Topics.create(kafka.bootstrapServers());

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(
                            Arrays.stream(Topic.values()).map(Topic::topicName).toList());
            assertThat(admin.describeTopics(List.of("crm.events"))
                            .allTopicNames()
                            .get())
                    .hasEntrySatisfying(
                            "crm.events",
                            topic -> assertThat(topic.partitions()).hasSize(4));
            assertThat(cleanupPolicy(admin, "kpi.observed")).isEqualTo("compact");
            assertThat(cleanupPolicy(admin, "crm.events")).isEqualTo("delete");
        }
    }

    private List<String> valuesOf(String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }

    private static String cleanupPolicy(Admin admin, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = requireNonNull(
                admin.describeConfigs(List.of(resource)).all().get().get(resource));
        return config.get("cleanup.policy").value();
    }
}

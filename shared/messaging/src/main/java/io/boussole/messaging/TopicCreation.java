package io.boussole.messaging;

import io.boussole.contracts.Topic;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that are missing, so that no order of starting is needed. */
final class TopicCreation {
    private TopicCreation() {}

    /** @throws KafkaException when the broker is away or refuses */
    static void ensure(Map<String, Object> broker, MessagingConfig config) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put("default.api.timeout.ms", 10_000);
        settings.put("request.timeout.ms", 5_000);
        try (Admin admin = Admin.create(settings)) {
            List<NewTopic> topics = Arrays.stream(Topic.values())
                    .map(topic -> describe(topic, config))
                    .toList();
            admin.createTopics(topics).values().values().forEach(TopicCreation::await);
        }
    }

    private static NewTopic describe(Topic topic, MessagingConfig config) {
        NewTopic described = new NewTopic(topic.topicName(), config.partitions(), config.replicationFactor());
        Map<String, String> settings = new HashMap<>();
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topic.LARGEST_RECORD_BYTES));
        if (topic.compacted()) {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        }
        return described.configs(settings);
    }

    private static void await(KafkaFuture<Void> creation) {
        try {
            creation.get();
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("a topic could not be created", failure.getCause());
            }
        }
    }
}

package io.boussole.localservers;

import io.boussole.contracts.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the suite's topics where they are missing. */
public final class Topics {
    /** Enough for one machine to work in parallel; a bigger installation makes the topics itself, with more. */
    private static final int PARTITIONS = 4;

    private Topics() {}

    public static void create(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(
                            Arrays.stream(Topic.values()).map(Topics::describe).toList())
                    .values()
                    .forEach(Topics::awaitCreated);
        }
    }

    /** One replica comes from the broker's default, so that a cluster with three replicates as it likes. */
    private static NewTopic describe(Topic topic) {
        NewTopic created = new NewTopic(topic.topicName(), Optional.of(PARTITIONS), Optional.<Short>empty());
        return created.configs(Map.of(
                "cleanup.policy",
                topic.compacted() ? "compact" : "delete",
                "max.message.bytes",
                Integer.toString(Topic.LARGEST_RECORD_BYTES)));
    }

    private static void awaitCreated(String name, Future<Void> creation) {
        try {
            creation.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new LocalServerException("The topic " + name + " could not be made: " + e.getMessage(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted while the topic " + name + " was made.", e);
        }
    }
}

package io.boussole.messaging;

import io.boussole.access.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Lets a consumer continue where the database says, not where the group says. */
final class SeekToStoredOffset implements ConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(SeekToStoredOffset.class);

    private final String name;
    private final KafkaConsumer<String, byte[]> consumer;
    private final ConsumerOffsets offsets;

    SeekToStoredOffset(String name, KafkaConsumer<String, byte[]> consumer, ConsumerOffsets offsets) {
        this.name = name;
        this.consumer = consumer;
        this.offsets = offsets;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long beginning = beginnings.getOrDefault(partition, 0L);
            consumer.seek(partition, start(partition, beginning, ends.getOrDefault(partition, 0L)));
        }
    }

    /** A stored offset past the end means that the topic was made anew: everything in it is read, and duplicates are dropped. */
    private long start(TopicPartition partition, long beginning, long end) {
        long stored = TenantScope.allTenants(() -> offsets.next(name, partition));
        if (stored > end) {
            LOG.warnf(
                    "The topic is shorter than what was read of it; reading it from the start consumer=%s partition=%d",
                    name, partition.partition());
            TenantScope.run(
                    TenantScope.ALL_TENANTS,
                    () -> QuarkusTransaction.requiringNew().run(() -> offsets.reset(name, partition)));
            return beginning;
        }
        return Math.max(stored, beginning);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        // Nothing is kept in memory that another instance would need.
    }
}

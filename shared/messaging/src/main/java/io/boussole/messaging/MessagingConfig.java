package io.boussole.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are sent and read. */
@ConfigMapping(prefix = "boussole.messaging")
public interface MessagingConfig {
    /** Partitions of a topic that this service creates. More let more instances share the work. */
    @WithDefault("4")
    int partitions();

    /** Copies of each record; 1 on a single broker, 3 on a cluster. */
    @WithDefault("1")
    short replicationFactor();

    /** Most records of one batch, which is one database transaction. */
    @WithDefault("1000")
    int maxBatch();

    /** Pause before a batch is tried again when the database or the broker is away. */
    @WithDefault("500ms")
    Duration retryPause();

    /** How often the outbox is looked at when nobody rings. */
    @WithDefault("500ms")
    Duration relayInterval();

    /** Within this time a record is acknowledged or reported as failed. */
    @WithDefault("5s")
    Duration deliveryTimeout();

    /** Longest wait for the broker's addresses when they are not known yet. */
    @WithDefault("2s")
    Duration maxBlock();

    /** How long a dead instance keeps its partitions. */
    @WithDefault("6s")
    Duration sessionTimeout();
}

package io.boussole.metrics.entrance;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the entrance. The shortest patience of a sender is 5 s; all that follows has to fit into it. */
@ConfigMapping(prefix = "boussole.entrance")
interface EntranceConfig {
    /** Largest delivery. HubSpot's batches of a hundred events stay well below. */
    @WithDefault("5M")
    MemorySize maximumBody();

    /** Largest single event, as a record in Kafka; a broker takes 1 MiB unless told otherwise. */
    @WithDefault("900K")
    MemorySize maximumEvent();

    /** Longest wait for the database where a connection is not known yet. */
    @WithDefault("1s")
    Duration lookupTimeout();

    /** Longest wait for Kafka's addresses where they are not known yet. */
    @WithDefault("1500ms")
    Duration topicTimeout();

    /** Within this time Kafka has an event or does not. */
    @WithDefault("2500ms")
    Duration deliveryTimeout();

    /** Longest wait for Kafka altogether. */
    @WithDefault("3s")
    Duration publishTimeout();

    /** When a sender is asked to come again. */
    @WithDefault("10s")
    Duration retryAfter();

    /** When a sender is asked to come again to a paused connection. */
    @WithDefault("5m")
    Duration retryAfterPause();

    /** After this time what is known of a connection is looked up again; until the database answers, it stays good. */
    @WithDefault("2s")
    Duration connectionRefresh();

    /** For so long an address that belongs to no connection is not looked up again. */
    @WithDefault("500ms")
    Duration unknownConnectionLifetime();

    /** Most connections that are kept in memory; as many addresses that belong to none. */
    @WithDefault("10000")
    int knownConnections();
}

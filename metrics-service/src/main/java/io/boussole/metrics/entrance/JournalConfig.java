package io.boussole.metrics.entrance;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where deliveries wait for Kafka. */
@ConfigMapping(prefix = "boussole.journal")
interface JournalConfig {
    /** A folder of this instance alone, on a disk that survives it. */
    Path directory();

    /** Most bytes that wait; a delivery beyond is refused like any other while Kafka is away. */
    @WithDefault("256M")
    MemorySize maximumSize();

    /** Most deliveries that are sent on at a time. */
    @WithDefault("200")
    int relayBatch();
}

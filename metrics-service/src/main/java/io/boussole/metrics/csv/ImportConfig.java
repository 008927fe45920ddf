package io.boussole.metrics.csv;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of imports. A part of a file is a body, so the limit of bodies holds for it. */
@ConfigMapping(prefix = "boussole.import")
interface ImportConfig {
    /** Largest file, all of its parts together. */
    @WithDefault("500M")
    MemorySize maximumFile();

    /** Longest record, and longest field, in characters. */
    @WithDefault("65536")
    int maximumRecord();

    /** Rows that are passed on in one transaction. */
    @WithDefault("500")
    int batch();

    /** Most events that wait to leave before an import waits for them. */
    @WithDefault("5000")
    int mostWaiting();

    /** Longest time between two looks for a file to read. */
    @WithDefault("2s")
    Duration checkInterval();

    @WithDefault("20ms")
    Duration pause();
}

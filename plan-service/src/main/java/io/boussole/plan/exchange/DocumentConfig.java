package io.boussole.plan.exchange;

import io.boussole.plan.format.DocumentLimits;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a document may cost at most. */
@ConfigMapping(prefix = "boussole.document")
public interface DocumentConfig {
    /** Size of the text. The example has 18 kB; a plan a hundred times as large still fits. */
    @WithDefault("4M")
    MemorySize maxSize();

    /** Levels of lists and objects inside each other. */
    @WithDefault("32")
    int maxDepth();

    /** Values in a document, those that YAML aliases repeat included. */
    @WithDefault("200000")
    int maxValues();

    /** Faults told at once; a document with more is refused all the same. */
    @WithDefault("1000")
    int maxFaults();

    default DocumentLimits limits() {
        return new DocumentLimits((int) maxSize().asLongValue(), maxDepth(), maxValues(), maxFaults());
    }
}

package io.boussole.plan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.format.DocumentLimits;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class DocumentConfigTest {

    @Test
    void defaultsAreTheKnownLimits() {
        DocumentConfig config = new SmallRyeConfigBuilder()
                .withMapping(DocumentConfig.class)
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .build()
                .getConfigMapping(DocumentConfig.class);

        assertThat(config.limits()).isEqualTo(DocumentLimits.DEFAULT);
    }
}

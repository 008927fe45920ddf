package io.boussole.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;

/** What an operator watches of one consumer: how far it is behind, and what it had to set aside. */
final class ConsumerMetrics {
    private static final String CONSUMER = "consumer";

    private final AtomicLong behind = new AtomicLong();
    private final Counter deadLetters;

    ConsumerMetrics(String consumer, MeterRegistry registry) {
        Gauge.builder("boussole.consumer.lag", behind, AtomicLong::doubleValue)
                .description("Records of this instance's partitions that are not applied yet")
                .baseUnit("records")
                .tag(CONSUMER, consumer)
                .register(registry);
        deadLetters = Counter.builder("boussole.consumer.dead.letters")
                .description("Records set aside since the start, because they could not be applied")
                .tag(CONSUMER, consumer)
                .register(registry);
    }

    void behindBy(long records) {
        behind.set(records);
    }

    void setAside(int records) {
        deadLetters.increment(records);
    }
}

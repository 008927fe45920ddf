package io.boussole.messaging;

import org.apache.kafka.common.TopicPartition;

/** Another instance has read further: this one starts anew from what the database says. */
final class StaleConsumerException extends RuntimeException {
    StaleConsumerException(String consumer, TopicPartition partition) {
        super("another instance has read further: " + consumer + " " + partition);
    }
}

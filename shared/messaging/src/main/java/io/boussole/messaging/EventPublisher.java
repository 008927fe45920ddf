package io.boussole.messaging;

import io.boussole.contracts.Topic;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events: acknowledged by every in-sync replica, in order within a key, never doubled by the producer's own retries. */
@ApplicationScoped
public class EventPublisher {
    private final EventCodec codec = new EventCodec();
    private final KafkaProducer<String, byte[]> producer;

    EventPublisher(@Identifier("default-kafka-broker") Map<String, Object> broker, MessagingConfig config) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.LARGEST_RECORD_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, config.maxBlock().toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                config.deliveryTimeout().toMillis());
        settings.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) config.deliveryTimeout().toMillis() / 2);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * Completes when the broker has the event, exceptionally when it did not take it within the delivery timeout.
     *
     * <p>Blocks for up to {@code boussole.messaging.max-block} while the broker's addresses are not known: not for the event loop
     * then.
     */
    public CompletionStage<RecordMetadata> send(Event<?> event) {
        CompletableFuture<RecordMetadata> sent = new CompletableFuture<>();
        try {
            var unused = producer.send(codec.encode(event), (metadata, failure) -> {
                if (failure == null) {
                    sent.complete(metadata);
                } else {
                    sent.completeExceptionally(failure);
                }
            });
        } catch (KafkaException refused) {
            sent.completeExceptionally(refused);
        }
        return sent;
    }

    void close(@Observes ShutdownEvent stopping) {
        producer.close(Duration.ofSeconds(5));
    }
}

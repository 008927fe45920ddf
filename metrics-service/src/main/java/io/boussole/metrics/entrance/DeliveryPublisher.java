package io.boussole.metrics.entrance;

import io.boussole.contracts.Topic;
import io.boussole.messaging.EventCodec;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes deliveries to Kafka from the event loop. The producer is set to block for no time at all: where it would have to wait for
 * the broker's addresses, or for room in its buffer, it fails at once, and the waiting is done here without a thread.
 */
@ApplicationScoped
class DeliveryPublisher {
    private static final String TOPIC = Topic.CRM_EVENTS.topicName();
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);
    private static final int ENVELOPE_BYTES = 64 * 1024;

    private final EventCodec codec = new EventCodec();
    private final EntranceConfig config;
    private final KafkaProducer<String, byte[]> producer;

    DeliveryPublisher(@Identifier("default-kafka-broker") Map<String, Object> broker, EntranceConfig config) {
        this.config = config;
        this.producer =
                new KafkaProducer<>(settings(broker, config), new StringSerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> settings(Map<String, Object> broker, EntranceConfig config) {
        int deliveryTimeoutMillis = (int) config.deliveryTimeout().toMillis();
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryTimeoutMillis);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, deliveryTimeoutMillis / 2);
        settings.put(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                (int) config.maximumEvent().asLongValue() + ENVELOPE_BYTES);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        // An idle topic must not be forgotten: the next sender would wait for it.
        settings.put(
                ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(30).toMillis());
        return settings;
    }

    /**
     * Completes when the broker has every event; fails when it has not taken one of them in time, though it may have others, or may
     * still get them: a delivery that comes again carries the same identities.
     */
    Uni<Void> publish(Delivery delivery) {
        return Uni.createFrom()
                .item(() -> encode(delivery))
                .chain(records -> whenTopicIsKnown().chain(() -> send(records)))
                .ifNoItem()
                .after(config.publishTimeout())
                .fail();
    }

    private List<ProducerRecord<String, byte[]>> encode(Delivery delivery) {
        return delivery.records().stream()
                .map(codec::encode)
                .peek(this::requireFits)
                .toList();
    }

    private void requireFits(ProducerRecord<String, byte[]> record) {
        int bytes = record.key().length() + record.value().length;
        if (bytes > config.maximumEvent().asLongValue()) {
            throw new EventTooLargeException(bytes);
        }
    }

    private Uni<Void> whenTopicIsKnown() {
        return Uni.createFrom()
                .item(() -> producer.partitionsFor(TOPIC))
                .onFailure(TimeoutException.class)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(config.topicTimeout().toMillis())
                .replaceWithVoid();
    }

    private Uni<Void> send(List<ProducerRecord<String, byte[]>> records) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        AtomicInteger missing = new AtomicInteger(records.size());
        for (ProducerRecord<String, byte[]> record : records) {
            send(record, missing, acknowledged);
        }
        return Uni.createFrom().completionStage(acknowledged);
    }

    private void send(
            ProducerRecord<String, byte[]> record, AtomicInteger missing, CompletableFuture<Void> acknowledged) {
        try {
            var unused = producer.send(record, (metadata, failure) -> {
                if (failure != null) {
                    acknowledged.completeExceptionally(failure);
                } else if (missing.decrementAndGet() == 0) {
                    acknowledged.complete(null);
                }
            });
        } catch (KafkaException refused) {
            acknowledged.completeExceptionally(refused);
        }
    }

    void close(@Observes ShutdownEvent stopping) {
        producer.close(config.deliveryTimeout());
    }
}

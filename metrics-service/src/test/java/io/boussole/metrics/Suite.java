package io.boussole.metrics;

import io.boussole.contracts.Topic;
import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.messaging.Event;
import io.boussole.messaging.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What stands around the service in a test: it writes to the topics that the service reads, as the others do. */
public final class Suite implements AutoCloseable {
    private final EventCodec codec = new EventCodec();
    private final KafkaProducer<String, byte[]> producer;

    public Suite() {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public static String bootstrapServers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    /** Bodies as the entrance hands them on; equal bodies are one event. */
    public void deliver(String tenant, UUID connectionId, String source, List<String> bodies) {
        for (String body : bodies) {
            send(new Event<>(
                    UUID.randomUUID().toString(),
                    Topic.CRM_EVENTS,
                    tenant,
                    tenant + "/" + connectionId + "/" + Math.floorMod(body.hashCode(), 7),
                    Instant.parse("2027-01-10T00:00:00Z"),
                    new DeliveredEvent(
                            connectionId, source, key(body), Instant.parse("2027-01-10T00:00:00Z"), body, null)));
        }
        producer.flush();
    }

    public void publish(String tenant, PlanPublished plan) {
        send(new Event<>(
                UUID.randomUUID().toString(),
                Topic.PLAN_PUBLISHED,
                tenant,
                tenant + "/" + plan.planId(),
                plan.publishedAt(),
                plan));
        producer.flush();
    }

    public void send(Event<?> event) {
        var unused = producer.send(codec.encode(event));
    }

    private static String key(String body) {
        return UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public void close() {
        producer.close();
    }
}

package io.boussole.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.boussole.contracts.Topic;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Events to and from Kafka records: CloudEvents 1.0 in binary mode, data as JSON. */
public final class EventCodec {
    private static final String TENANT = "tenant";
    private static final URI SOURCE = URI.create("urn:boussole");

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public ProducerRecord<String, byte[]> encode(Event<?> event) {
        CloudEvent cloudEvent = CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(SOURCE)
                .withType(event.topic().eventType())
                .withTime(OffsetDateTime.ofInstant(event.time(), ZoneOffset.UTC))
                .withExtension(TENANT, event.tenant())
                .withDataContentType("application/json")
                .withData(data(event.data()))
                .build();
        return KafkaMessageFactory.<String>createWriter(event.topic().topicName(), event.key())
                .writeBinary(cloudEvent);
    }

    /** The data of an event as JSON bytes. */
    byte[] data(Object data) {
        try {
            return json.writeValueAsBytes(data);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("an event record must be writable as JSON", unwritable);
        }
    }

    /** @throws UndecodableEventException when the record is no event of {@code topic} */
    public <T> Event<T> decode(Topic topic, Class<T> type, ConsumerRecord<String, byte[]> record) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
            @Nullable Object tenant = event.getExtension(TENANT);
            if (tenant == null || event.getData() == null || !topic.eventType().equals(event.getType())) {
                throw new UndecodableEventException("not an event of type " + topic.eventType(), null);
            }
            T data = json.readValue(event.getData().toBytes(), type);
            Instant time = event.getTime() == null
                    ? Instant.ofEpochMilli(record.timestamp())
                    : event.getTime().toInstant();
            return new Event<>(event.getId(), topic, tenant.toString(), record.key(), time, data);
        } catch (CloudEventRWException | IOException undecodable) {
            throw new UndecodableEventException("the record cannot be read", undecodable);
        }
    }
}

package io.boussole.messaging;

import io.boussole.access.TenantScope;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Polls one topic for one handler. Offsets live in the database, beside what the events changed: the group only shares out the
 * partitions.
 */
final class ConsumerLoop<T> {
    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final EventHandler<T> handler;
    private final Map<String, Object> broker;
    private final MessagingConfig config;
    private final ConsumerOffsets offsets;
    private final DeadLetters deadLetters;
    private final ConsumerMetrics metrics;
    private final EventCodec codec = new EventCodec();
    private final Thread thread;
    private volatile boolean running = true;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

    ConsumerLoop(
            EventHandler<T> handler,
            Map<String, Object> broker,
            MessagingConfig config,
            ConsumerOffsets offsets,
            DeadLetters deadLetters,
            MeterRegistry registry) {
        this.handler = handler;
        this.broker = broker;
        this.config = config;
        this.offsets = offsets;
        this.deadLetters = deadLetters;
        this.metrics = new ConsumerMetrics(handler.consumerName(), registry);
        this.thread = new Thread(this::run, "consumer-" + handler.consumerName());
        this.thread.setDaemon(true);
    }

    String name() {
        return handler.consumerName();
    }

    void start() {
        thread.start();
    }

    void stop() {
        running = false;
        KafkaConsumer<String, byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAlive() {
        return thread.isAlive() || !running;
    }

    private void run() {
        while (running) {
            try (KafkaConsumer<String, byte[]> opened = open()) {
                consumer = opened;
                opened.subscribe(List.of(handler.topic().topicName()), new SeekToStoredOffset(name(), opened, offsets));
                poll(opened);
            } catch (WakeupException | InterruptException stopping) {
                LOG.debugf("Consumer woken consumer=%s", name());
            } catch (RuntimeException failure) {
                LOG.warnf(failure, "The consumer starts anew consumer=%s", name());
                pause();
            }
        }
    }

    private KafkaConsumer<String, byte[]> open() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, name());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.maxBatch());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int)
                config.sessionTimeout().toMillis());
        settings.put(
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                (int) config.sessionTimeout().toMillis() / 3);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        TopicCreation.ensure(broker, config);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void poll(KafkaConsumer<String, byte[]> opened) {
        while (running) {
            ConsumerRecords<String, byte[]> records = opened.poll(POLL);
            if (!records.isEmpty()) {
                metrics.behindBy(behind(opened) + records.count());
                applyOrRepeat(opened, records);
            }
            metrics.behindBy(behind(opened));
        }
    }

    /** As far as the broker has told; nothing is asked of it for this. */
    private static long behind(KafkaConsumer<String, byte[]> opened) {
        return opened.assignment().stream()
                .mapToLong(partition -> opened.currentLag(partition).orElse(0))
                .sum();
    }

    private void applyOrRepeat(KafkaConsumer<String, byte[]> opened, ConsumerRecords<String, byte[]> records) {
        try {
            apply(records);
        } catch (StaleConsumerException elsewhere) {
            throw elsewhere;
        } catch (RuntimeException failure) {
            if (!TransientFailure.is(failure)) {
                applyOneByOne(records);
                return;
            }
            LOG.warnf("The batch is repeated consumer=%s reason=%s", name(), failure.getMessage());
            rewind(opened, records);
            pause();
        }
    }

    private void apply(ConsumerRecords<String, byte[]> records) {
        Batch<T> batch = decode(records);
        List<Event<T>> events = batch.events();
        List<List<Event<T>>> parts = handler.acrossTenants() ? List.of(events) : byTenant(events);
        for (int i = 0; i < parts.size() - 1; i++) {
            apply(parts.get(i), () -> {});
        }
        // What goes before repeats after a crash, and handlers take repetitions; the offsets move with the last part.
        apply(parts.isEmpty() ? List.of() : parts.get(parts.size() - 1), () -> moveOffsets(records, batch));
        metrics.setAside(batch.undecodable().size());
    }

    private void apply(List<Event<T>> events, Runnable alongside) {
        String tenant = handler.acrossTenants() || events.isEmpty()
                ? TenantScope.ALL_TENANTS
                : events.get(0).tenant();
        TenantScope.run(
                tenant,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    alongside.run();
                    if (!events.isEmpty()) {
                        handler.apply(events);
                    }
                }));
    }

    private void moveOffsets(ConsumerRecords<String, byte[]> records, Batch<T> batch) {
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<String, byte[]>> ofPartition = records.records(partition);
            offsets.advance(
                    name(),
                    partition,
                    ofPartition.get(0).offset(),
                    last(ofPartition).offset() + 1);
        }
        batch.undecodable().forEach((record, reason) -> deadLetters.keep(name(), record, reason));
    }

    private Batch<T> decode(Iterable<ConsumerRecord<String, byte[]>> records) {
        Batch<T> batch = new Batch<>(new ArrayList<>(), new HashMap<>());
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                batch.events().add(codec.decode(handler.topic(), handler.recordType(), record));
            } catch (UndecodableEventException undecodable) {
                batch.undecodable().put(record, undecodable);
            }
        }
        return batch;
    }

    private static <T> List<List<Event<T>>> byTenant(List<Event<T>> events) {
        Map<String, List<Event<T>>> parts = new LinkedHashMap<>();
        events.forEach(event -> parts.computeIfAbsent(event.tenant(), tenant -> new ArrayList<>())
                .add(event));
        return List.copyOf(parts.values());
    }

    private void applyOneByOne(ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            try {
                apply(new ConsumerRecords<>(Map.of(partition, List.of(record)), Map.of()));
            } catch (StaleConsumerException elsewhere) {
                throw elsewhere;
            } catch (RuntimeException failure) {
                if (TransientFailure.is(failure)) {
                    throw failure;
                }
                setAside(partition, record, failure);
            }
        }
    }

    private void setAside(TopicPartition partition, ConsumerRecord<String, byte[]> record, RuntimeException failure) {
        LOG.errorf(
                failure,
                "An event is set aside consumer=%s topic=%s partition=%d offset=%d",
                name(),
                record.topic(),
                record.partition(),
                record.offset());
        transaction(() -> {
            offsets.advance(name(), partition, record.offset(), record.offset() + 1);
            deadLetters.keep(name(), record, failure);
        });
        metrics.setAside(1);
    }

    private static void transaction(Runnable work) {
        TenantScope.run(
                TenantScope.ALL_TENANTS, () -> QuarkusTransaction.requiringNew().run(work));
    }

    private static void rewind(KafkaConsumer<String, byte[]> opened, ConsumerRecords<String, byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            if (opened.assignment().contains(partition)) {
                opened.seek(partition, records.records(partition).get(0).offset());
            }
        }
    }

    private static <R> R last(List<R> list) {
        return list.get(list.size() - 1);
    }

    private void pause() {
        try {
            Thread.sleep(config.retryPause().toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private record Batch<T>(
            List<Event<T>> events, Map<ConsumerRecord<String, byte[]>, UndecodableEventException> undecodable) {}
}

package io.boussole.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.boussole.access.TenantScope;
import io.boussole.contracts.Topic;
import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "messaging"))
class EventsOnceInEffectTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String tenant = "tenant-" + UUID.randomUUID();

    @Inject
    Outbox outbox;

    @Inject
    RecordingHandler handler;

    @Inject
    DataSource dataSource;

    @Inject
    MeterRegistry registry;

    @SuppressWarnings("NullAway.Init") // given by ServersResource
    TestServers servers;

    @Test
    void carriesWhatWasCommittedInOrderOfItsKey() {
        append("one", "two", "three");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(handler.seenOf(tenant)).containsExactly("one", "two", "three"));
    }

    @Test
    void carriesNothingOfATransactionThatRollsBack() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TenantScope.run(
                        tenant,
                        () -> QuarkusTransaction.requiringNew().run(() -> {
                            outbox.append(event("never"));
                            throw new IllegalStateException("rolled back");
                        })));
        append("after");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(handler.seenOf(tenant)).containsExactly("after"));
    }

    @Test
    void wantsATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> outbox.append(event("outside")));
    }

    @Test
    void repeatsABatchWhileTheDatabaseIsAwayAndCommitsItOnce() throws SQLException {
        handler.failInPassing(3);
        String id = append("patient").get(0);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(handler.seenOf(tenant)).containsExactly("patient"));
        assertThat(handler.committed(id)).isEqualTo(1);
    }

    @Test
    void setsAPoisonousEventAsideAndGoesOn() throws SQLException {
        double setAside = measured("boussole.consumer.dead.letters");
        List<String> ids = append("before", RecordingHandler.POISON, "after");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(handler.seenOf(tenant)).containsExactly("before", "after"));
        assertThat(handler.committed(ids.get(1))).isZero();
        assertThat(deadLetters("this one never works")).isEqualTo(1);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(measured("boussole.consumer.dead.letters")).isEqualTo(setAside + 1));
    }

    @Test
    void keepsARecordThatIsNoEvent() throws SQLException {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var unused = producer.send(new ProducerRecord<>(
                    Topic.CRM_EVENTS.topicName(), tenant, "not an event".getBytes(StandardCharsets.UTF_8)));
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadLettersWithKey(tenant)).isEqualTo(1));
    }

    @Test
    void sendsEverythingAfterTheBrokerWasKilled() {
        servers.killBroker();
        String[] bodies = IntStream.range(0, 50).mapToObj(i -> "kept " + i).toArray(String[]::new);
        append(bodies);
        servers.restartBroker();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(handler.seenOf(tenant)).containsOnly(bodies));
    }

    @Test
    void tellsHowFarItIsBehind() {
        handler.failInPassing(10);
        append("one", "two", "three");

        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(
                        () -> assertThat(measured("boussole.consumer.lag")).isGreaterThanOrEqualTo(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(handler.seenOf(tenant)).hasSize(3));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(measured("boussole.consumer.lag")).isZero());
    }

    private double measured(String metric) {
        return registry.get(metric)
                .tag("consumer", handler.consumerName())
                .meter()
                .measure()
                .iterator()
                .next()
                .getValue();
    }

    private List<String> append(String... bodies) {
        List<Event<DeliveredEvent>> events =
                Arrays.stream(bodies).map(this::event).toList();
        TenantScope.run(tenant, () -> QuarkusTransaction.requiringNew().run(() -> events.forEach(outbox::append)));
        return events.stream().map(Event::id).toList();
    }

    private Event<DeliveredEvent> event(String body) {
        String id = UUID.randomUUID().toString();
        DeliveredEvent data = new DeliveredEvent(new UUID(0, 1), "TEST", id, Instant.EPOCH, body, null);
        return new Event<>(id, Topic.CRM_EVENTS, tenant, tenant, Instant.EPOCH, data);
    }

    private int deadLetters(String reason) throws SQLException {
        return count(
                "select count(*) from dead_letter where reason = '" + reason + "' and record_key = '" + tenant + "'");
    }

    private int deadLettersWithKey(String key) throws SQLException {
        return count("select count(*) from dead_letter where record_key = '" + key + "'");
    }

    private int count(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }
}

package io.boussole.metrics.connection.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryCountersTest {
    private static final UUID CONNECTION = new UUID(0, 1);
    private static final ConnectionKey KEY = new ConnectionKey("acme", CONNECTION);
    private static final Instant FIRST = Instant.parse("2027-01-04T09:00:00Z");

    private final DeliveryCounters counters = new DeliveryCounters();

    @Test
    void addsUpUntilTaken() {
        counters.accepted("acme", CONNECTION, 3, FIRST.plusSeconds(1));
        counters.accepted("acme", CONNECTION, 2, FIRST);
        counters.refused("acme", CONNECTION, "SIGNATURE_WRONG", FIRST);

        assertThat(counters.take())
                .containsExactly(Map.entry(
                        KEY, new DeliveryCounts(3, 5, Map.of("SIGNATURE_WRONG", 1L), FIRST.plusSeconds(1), FIRST)));
        assertThat(counters.take()).isEmpty();
    }

    @Test
    void losesNothingThatCouldNotBeWritten() {
        counters.accepted("acme", CONNECTION, 3, FIRST);
        Map<ConnectionKey, DeliveryCounts> taken = counters.take();
        counters.refused("acme", CONNECTION, "PAUSED", FIRST.plusSeconds(9));

        counters.putBack(taken);

        assertThat(counters.take())
                .containsExactly(
                        Map.entry(KEY, new DeliveryCounts(2, 3, Map.of("PAUSED", 1L), FIRST, FIRST.plusSeconds(9))));
    }
}

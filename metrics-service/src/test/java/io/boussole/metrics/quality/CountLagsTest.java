package io.boussole.metrics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.access.TenantScope;
import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.metrics.Plans;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.fact.FactKind;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The plan's days are those of Paris; the connection is younger than what it tells of, unless a test says otherwise. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class CountLagsTest extends QualityScene {
    private static final Instant MONDAY_NOON = Instant.parse("2027-01-11T11:00:00Z");
    private static final Instant FRIDAY_NOON = Instant.parse("2027-01-15T11:00:00Z");

    @Inject
    QualityRepository counts;

    @BeforeEach
    void publishAPlan() {
        TenantScope.run(tenant, () -> plans.take(tenant, Plans.aQuarter(UUID.randomUUID(), 1)));
    }

    @Test
    void countsDaysOfThePlanBetweenAFactAndItsArrival() {
        arrives(FRIDAY_NOON, HubSpotEvents.deal(1).created(MONDAY_NOON));
        arrives(
                Instant.parse("2027-01-12T23:30:00Z"),
                HubSpotEvents.deal(2).created(Instant.parse("2027-01-12T22:30:00Z")));
        arrives(
                Instant.parse("2027-01-13T00:30:00Z"),
                HubSpotEvents.deal(3).created(Instant.parse("2027-01-12T23:30:00Z")));

        assertThat(lags()).isEqualTo(Map.of(0, 1L, 1, 1L, 4, 1L));
    }

    @Test
    @DisplayName("A deal that is entered on Friday as won on Monday is four days late, though its event is not")
    void goesByTheDayOnWhichTheFactCounts() {
        arrives(MONDAY_NOON, HubSpotEvents.deal(1).created(MONDAY_NOON));
        arrives(
                FRIDAY_NOON,
                HubSpotEvents.deal(1).set("closedate", MONDAY_NOON, FRIDAY_NOON),
                HubSpotEvents.deal(1).set("dealstage", "closedwon", FRIDAY_NOON));

        assertThat(lags()).containsEntry(4, 1L);
    }

    @Test
    void takesACorrectionOfWhatIsKnownForNoNews() {
        arrives(MONDAY_NOON, HubSpotEvents.deal(1).created(MONDAY_NOON));
        arrives(FRIDAY_NOON, HubSpotEvents.deal(1).set("hubspot_owner_id", "77", FRIDAY_NOON));
        arrives(FRIDAY_NOON, HubSpotEvents.deal(1).set("amount", "5000", FRIDAY_NOON));
        arrives(FRIDAY_NOON, HubSpotEvents.deal(1).created(MONDAY_NOON));

        assertThat(lags()).isEqualTo(Map.of(0, 1L));
    }

    @Test
    void takesWhatHappenedBeforeTheConnectionWasMadeForHistory() {
        connections.madeAt(tenant, connection.id(), MONDAY_NOON);
        arrives(FRIDAY_NOON, HubSpotEvents.deal(1).created(MONDAY_NOON.minusMillis(1)));
        arrives(FRIDAY_NOON, HubSpotEvents.deal(2).created(MONDAY_NOON));

        assertThat(lags()).isEqualTo(Map.of(4, 1L));
    }

    private void arrives(Instant receivedAt, String... bodies) {
        List<DeliveredEvent> events = Arrays.stream(bodies)
                .map(body -> new DeliveredEvent(
                        connection.id(), "HUBSPOT", "key-" + body.hashCode(), receivedAt, body, null))
                .toList();
        TenantScope.allTenants(() -> intake.take(new TreeMap<>(Map.of(connection, events))));
    }

    private SortedMap<Integer, Long> lags() {
        SortedMap<Integer, Long> lags = new TreeMap<>();
        TenantScope.call(tenant, () -> counts.lags(tenant, ZoneId.of("Europe/Paris"), LocalDate.EPOCH)).stream()
                .filter(lag -> lag.kind() == FactKind.DEAL)
                .forEach(lag -> lags.merge(lag.lagDays(), lag.facts(), Long::sum));
        return lags;
    }
}

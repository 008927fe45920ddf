package io.boussole.metrics.enrichment;

import static io.boussole.metrics.enrichment.EnrichmentCalls.AT;
import static io.boussole.metrics.enrichment.EnrichmentCalls.TENANT;
import static io.boussole.metrics.enrichment.EnrichmentCalls.TOKEN;
import static io.boussole.metrics.enrichment.EnrichmentCalls.awaitPending;
import static io.boussole.metrics.enrichment.EnrichmentCalls.hubSpot;
import static io.boussole.metrics.enrichment.EnrichmentCalls.hubSpotDeal;
import static io.boussole.metrics.enrichment.EnrichmentCalls.putToken;
import static io.boussole.metrics.enrichment.EnrichmentCalls.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.metrics.Suite;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.fact.FactId;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vendors that fail are asked again, later; what they do not have is not asked for over and over. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class AskVendorAgainTest {
    @Inject
    FactsOfConnections facts;

    private Suite suite;
    private VendorServer vendor;

    @BeforeEach
    void start() {
        suite = new Suite();
        vendor = new VendorServer(TOKEN);
    }

    @AfterEach
    void stop() {
        vendor.close();
        suite.close();
    }

    @Test
    void asksAgainAfterFailuresAndTellsOfThem() {
        String connection = hubSpot();
        vendor.holds("5", hubSpotDeal(5, "1500.50")).failing(500, 429).neverAnsweringOnce();
        putToken(connection, TOKEN, vendor).then().statusCode(204);

        suite.deliver(
                TENANT,
                UUID.fromString(connection),
                "HUBSPOT",
                List.of(HubSpotEvents.deal(5).created(AT)));

        await().atMost(Duration.ofSeconds(20)).until(() -> status(connection).getString("lastError") != null);
        assertThat(status(connection).getInt("pending")).isEqualTo(1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(facts.summary(connection, "5").amount()).isEqualByComparingTo("1500.50"));
        assertThat(vendor.requests()).hasSizeGreaterThanOrEqualTo(4);
        awaitPending(connection, 0);
        assertThat(status(connection).getString("lastError")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void stopsWhenTheTokenIsRefusedUntilThereIsAnotherOne(int status) {
        String connection = hubSpot();
        vendor.holds("5", hubSpotDeal(5, "1500.50")).failing(status);
        putToken(connection, TOKEN, vendor).then().statusCode(204);
        suite.deliver(
                TENANT,
                UUID.fromString(connection),
                "HUBSPOT",
                List.of(HubSpotEvents.deal(5).created(AT)));

        await().atMost(Duration.ofSeconds(20)).until(() -> status(connection).getBoolean("stopped"));
        assertThat(status(connection).getString("lastError"))
                .contains(Integer.toString(status))
                .doesNotContain(TOKEN);
        int asked = vendor.requests().size();
        await().during(Duration.ofMillis(1_500))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(vendor.requests()).hasSize(asked));

        putToken(connection, TOKEN, vendor).then().statusCode(204);

        awaitPending(connection, 0);
        assertThat(status(connection).getBoolean("stopped")).isFalse();
    }

    @Test
    void asksForWhatIsGoneOnce() {
        String connection = hubSpot();
        putToken(connection, TOKEN, vendor).then().statusCode(204);

        suite.deliver(
                TENANT,
                UUID.fromString(connection),
                "HUBSPOT",
                List.of(HubSpotEvents.deal(404).created(AT)));

        await().atMost(Duration.ofSeconds(20)).until(() -> !vendor.requests().isEmpty());
        awaitPending(connection, 0);
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(vendor.requests()).hasSize(1));
        assertThat(facts.summary(connection, "404").counted()).isTrue();
    }

    /** A deal that has no amount in the CRM either is not asked for over and over. */
    @Test
    void doesNotAskAgainForWhatIsNotThere() {
        String connection = hubSpot();
        vendor.holds("5", hubSpotDeal(5, ""));
        putToken(connection, TOKEN, vendor).then().statusCode(204);

        suite.deliver(
                TENANT,
                UUID.fromString(connection),
                "HUBSPOT",
                List.of(HubSpotEvents.deal(5).created(AT)));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> facts.find(connection, FactId.deal("5")).isPresent()
                        && "qualifiedtobuy"
                                .equals(facts.summary(connection, "5").stage()));
        await().during(Duration.ofMillis(1_500))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(vendor.requests()).hasSize(1));
    }
}

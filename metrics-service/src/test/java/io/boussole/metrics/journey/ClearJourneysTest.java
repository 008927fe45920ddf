package io.boussole.metrics.journey;

import static io.boussole.metrics.journey.Testimony.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.metrics.Connections;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.FactService;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class ClearJourneysTest {
    private static final Instant AT = Instant.parse("2026-01-12T09:30:00Z");
    private static final LocalDate DAY_OF_REPLAY = LocalDate.parse("2026-06-01");

    @Inject
    Connections connections;

    @Inject
    Testimony testimony;

    @Inject
    FactService facts;

    @Test
    @DisplayName("A whole replay counts no person twice on the days before it")
    void countsNobodyTwiceAsOfADayBeforeTheReplay() {
        String tenant = "tenant-" + UUID.randomUUID();
        ConnectionId crm = new ConnectionId(tenant, connections.add(tenant, "HUBSPOT", "EUR"));
        FactChange lead = new FactChange(FactId.contact("1"), AT, said(Property.CREATED_AT, AT.toString(), AT));
        testimony.fold(crm, lead);
        awaitLeads(tenant, 1);

        await().atMost(Duration.ofSeconds(20)).until(() -> clear(crm).finished());
        assertThat(leadsAsOfFebruary(tenant)).isZero();
        testimony.fold(crm, lead);

        awaitLeads(tenant, 1);
        assertThat(leadsAsOfFebruary(tenant)).isEqualTo(1);
    }

    private FactService.Cleared clear(ConnectionId crm) {
        return Testimony.inTransaction(() -> facts.clear(crm, 500, DAY_OF_REPLAY));
    }

    private long leadsAsOfFebruary(String tenant) {
        return testimony.sumAsOf(tenant, Measure.LEAD_CREATED, LocalDate.parse("2026-02-01"));
    }

    private void awaitLeads(String tenant, long leads) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(testimony.sum(tenant, Measure.LEAD_CREATED)).isEqualTo(leads));
    }
}

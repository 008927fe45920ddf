package io.boussole.metrics.series;

import static io.boussole.metrics.journey.Testimony.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.Connections;
import io.boussole.metrics.catalogue.Dimension;
import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.journey.Testimony;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class GhostAmountsTest {
    private static final Instant AT = Instant.parse("2026-01-12T09:30:00Z");

    @Inject
    Connections connections;

    @Inject
    Testimony testimony;

    @Inject
    GhostRepository ghosts;

    private final String tenant = "tenant-" + UUID.randomUUID();

    @Test
    @DisplayName("A narrowed pipeline is only diminished by the ghosts that are part of it")
    void countsTheGhostsThatPassTheFilter() {
        ConnectionId one = new ConnectionId(tenant, connections.add(tenant, "HUBSPOT", "EUR"));
        ConnectionId other = new ConnectionId(tenant, connections.add(tenant, "PIPEDRIVE", "EUR"));
        deal(one, "100", "ann", "OFFLINE");
        deal(other, "20", "bob", "web");

        assertThat(amount(Filter.NONE)).isEqualTo("120");
        assertThat(amount(Filter.of(Dimension.OWNER, List.of("ann")))).isEqualTo("100");
        assertThat(amount(Filter.of(Dimension.SOURCE, List.of("offline")))).isEqualTo("100");
        assertThat(amount(Filter.of(Dimension.CONNECTION, List.of(other.id().toString()))))
                .isEqualTo("20");
        assertThat(amount(Filter.of(Dimension.SEGMENT, List.of("smb")))).isEqualTo("0");
        assertThat(amount(Filter.of(Dimension.OWNER, List.of()))).isEqualTo("0");
    }

    private void deal(ConnectionId connection, String amount, String owner, String source) {
        testimony.fold(
                connection,
                new FactChange(
                        FactId.deal("1"),
                        AT,
                        said(Property.AMOUNT, amount, AT)
                                .join(said(Property.CURRENCY, "EUR", AT))
                                .join(said(Property.CREATED_AT, AT.toString(), AT))
                                .join(said(Property.OWNER, owner, AT))
                                .join(said(Property.SOURCE, source, AT))));
    }

    private String amount(Filter filter) {
        return Testimony.inTransaction(() -> ghosts.amount(tenant, AT.plusSeconds(86_400), "EUR", filter)
                .stripTrailingZeros()
                .toPlainString());
    }
}

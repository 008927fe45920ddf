package io.boussole.metrics.channel;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.access.TenantScope;
import io.boussole.contracts.plan.PlanChannel;
import io.boussole.contracts.plan.PlanPeriod;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.metrics.Connections;
import io.boussole.metrics.Plans;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Stamp;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.FactService;
import io.boussole.metrics.plan.PlanService;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class ReadChannelsTest {
    private static final String TENANT = VIEWER_OF_A.tenant();
    private static final String AT = "1998-02-03T10:00:00Z";

    @Inject
    Connections connections;

    @Inject
    FactService facts;

    @Inject
    PlanService plans;

    private final UUID planId = UUID.randomUUID();

    @Test
    @DisplayName("Row 12: the actual share of signatures of each channel and its deviation from the one expected")
    void setsSharesAgainstWhatIsExpected() {
        publish();
        assertThat(channels().getString("channels[0].actualShare")).isNull();

        signed("cold-list", "Cold-List", "cold_utm", "website", "friend");

        JsonPath read = channels();
        assertThat(read.getString("signatures")).isEqualTo("5");
        assertThat(read.getString("ofNoChannel")).isEqualTo("1");
        assertThat(read.getList("channels.channelId")).containsExactly("outbound", "inbound", "events");
        assertThat(read.getList("channels.actualShare")).containsExactly("0.6", "0.2", "0");
        assertThat(read.getList("channels.expectedShare")).containsExactly("0.50", "0.35", "0.15");
        assertThat(read.getList("channels.deviation")).containsExactly("0.10", "-0.15", "-0.15");
        assertThat(read.getString("channels[0].interval.low")).isEqualTo("0.230724");
        ADMIN_OF_B.given().get("/plans/{plan}/channels", planId).then().statusCode(404);
    }

    private JsonPath channels() {
        return VIEWER_OF_A
                .given()
                .get("/plans/{plan}/channels", planId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void signed(String... sources) {
        ConnectionId connection = new ConnectionId(TENANT, connections.add(TENANT, "HUBSPOT", "EUR"));
        List<FactChange> changes = new ArrayList<>();
        for (int deal = 0; deal < sources.length; deal++) {
            changes.add(change(deal, Property.CREATED_AT, AT));
            changes.add(change(deal, Property.SOURCE, sources[deal]));
            changes.add(change(deal, Property.STATUS, "won"));
            changes.add(change(deal, Property.WON_AT, AT));
        }
        var unused = TenantScope.allTenants(() -> QuarkusTransaction.requiringNew()
                .call(() -> facts.fold(connection, changes, LocalDate.of(1998, 2, 3))));
    }

    private static FactChange change(int deal, Property property, String value) {
        Instant at = Instant.parse(AT);
        return new FactChange(
                FactId.deal(Integer.toString(deal)), at, FactState.of(property, new Register(value, Stamp.of(at))));
    }

    private void publish() {
        PlanPublished some = Plans.aQuarter(planId, 1);
        PlanPublished plan = new PlanPublished(
                planId,
                1,
                some.state(),
                some.name(),
                new PlanPeriod(LocalDate.of(1998, 1, 1), LocalDate.of(1998, 3, 31)),
                "EUR",
                some.calendar(),
                null,
                null,
                some.seasonality(),
                List.of(),
                List.of(),
                List.of(),
                some.publishedAt(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        channel("outbound", "0.50", List.of("COLD-LIST"), List.of("cold_utm")),
                        channel("inbound", "0.35", List.of("website"), List.of()),
                        channel("events", "0.15", List.of("fair"), List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
        var unused = TenantScope.call(TENANT, () -> plans.take(TENANT, plan));
    }

    private static PlanChannel channel(String id, String expected, List<String> sources, List<String> utmSources) {
        return new PlanChannel(
                id,
                null,
                "OUTBOUND",
                "PRIMARY",
                new BigDecimal(expected),
                List.of(),
                null,
                sources,
                utmSources,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

package io.boussole.metrics.quality;

import io.boussole.access.TenantScope;
import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.metrics.Connections;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Stamp;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.FactService;
import io.boussole.metrics.intake.IntakeService;
import io.boussole.metrics.plan.PlanService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/** A tenant with one connection, and what a test tells of it. */
abstract class QualityScene {
    @Inject
    Connections connections;

    @Inject
    IntakeService intake;

    @Inject
    FactService facts;

    @Inject
    QualityService quality;

    @Inject
    SnapshotService snapshots;

    @Inject
    Stewards stewards;

    @Inject
    PlanService plans;

    @Inject
    Database database;

    @Inject
    Clock clock;

    String tenant = "";
    ConnectionId connection = new ConnectionId("", new UUID(0, 0));
    Instant now = Instant.EPOCH;

    @BeforeEach
    void connect() {
        tenant = "tenant-" + UUID.randomUUID();
        connection = new ConnectionId(tenant, connections.add(tenant, "HUBSPOT", "EUR"));
        now = clock.instant();
        connections.madeAt(tenant, connection.id(), now.minus(Duration.ofDays(30)));
    }

    void takeDeal(long id, String... properties) {
        take(HubSpotEvents.deal(id).created(now.minusSeconds(60)));
        for (String property : properties) {
            take(HubSpotEvents.deal(id).set(property, "77", now.minusSeconds(30)));
        }
    }

    void take(String body) {
        DeliveredEvent event =
                new DeliveredEvent(connection.id(), "HUBSPOT", "key-" + body.hashCode(), now, body, null);
        TenantScope.allTenants(() -> intake.take(new TreeMap<>(Map.of(connection, new ArrayList<>(List.of(event))))));
    }

    FactChange contact(String id, String address) {
        return new FactChange(
                new FactId(FactKind.CONTACT, id),
                now,
                FactState.of(Property.EMAIL, new Register(address, Stamp.of(now))));
    }

    void fold(FactChange... changes) {
        inTransaction(() -> facts.fold(connection, List.of(changes), LocalDate.ofInstant(now, ZoneOffset.UTC)));
    }

    ConnectionQuality current() {
        return TenantScope.call(tenant, () -> quality.connections(tenant, connection.id()))
                .get(0);
    }

    void require(FactField... fields) {
        EnumSet<FactField> wanted = EnumSet.noneOf(FactField.class);
        wanted.addAll(List.of(fields));
        TenantScope.call(tenant, () -> quality.require(tenant, "*", new TreeMap<>(Map.of(FactKind.DEAL, wanted))));
    }

    static <T> T inTransaction(Supplier<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}

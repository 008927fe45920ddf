package io.boussole.metrics.fact.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.boussole.access.TenantScope;
import io.boussole.messaging.DatabaseException;
import io.boussole.metrics.Connections;
import io.boussole.metrics.fact.Deal;
import io.boussole.metrics.fact.DealChange;
import io.boussole.metrics.fact.DealFacts;
import io.boussole.metrics.fact.DealProperty;
import io.boussole.metrics.fact.DealReading;
import io.boussole.metrics.fact.DealRules;
import io.boussole.metrics.fact.DealState;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Stamp;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two consumers that meet at one deal, as they do when a merge reaches into another partition. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class FoldConcurrentlyTest {
    private static final Instant AT = Instant.parse("2027-01-12T09:30:00Z");

    @Inject
    DealRepository deals;

    @Inject
    FactService facts;

    @Inject
    Connections connections;

    private ConnectionId connection;

    @BeforeEach
    void connect() {
        String tenant = "tenant-" + UUID.randomUUID();
        connection = new ConnectionId(tenant, connections.add(tenant, "HUBSPOT", "EUR"));
    }

    @Test
    void refusesToStoreADealThatSomebodyStoredSince() {
        Deal unheardOf = deal("1", DealState.of(DealProperty.AMOUNT, new Register("5", Stamp.of(AT))));
        inTransaction(() -> {
            deals.save(connection, List.of(unheardOf));
            return true;
        });

        assertThatThrownBy(() -> inTransaction(() -> {
                    deals.save(connection, List.of(unheardOf));
                    return true;
                }))
                .isInstanceOf(DatabaseException.class)
                .hasRootCauseMessage("the deal's revision has moved");
    }

    @Test
    void keepsWhatBothConsumersHeard() throws InterruptedException {
        inTransaction(() -> facts.fold(connection, List.of(change(DealProperty.NAME, "A"))));
        Thread other = new Thread(() ->
                inTransaction(() -> facts.fold(connection, List.of(change(DealProperty.OWNER, "77")))));

        inTransaction(() -> {
            facts.fold(connection, List.of(change(DealProperty.AMOUNT, "6000")));
            other.start();
            return true;
        });
        other.join();

        DealState state = inTransaction(
                () -> deals.load(connection, new TreeSet<>(List.of("1"))).get(0).state());
        assertThat(state.registers()).containsOnlyKeys(DealProperty.NAME, DealProperty.OWNER, DealProperty.AMOUNT);
    }

    private static Deal deal(String id, DealState state) {
        DealFacts read = DealReading.facts(state, DealRules.DEFAULT);
        return new Deal(id, state, read, 0);
    }

    private static DealChange change(DealProperty property, String value) {
        return new DealChange("1", AT, DealState.of(property, new Register(value, Stamp.of(AT))));
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}

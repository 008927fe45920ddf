package io.boussole.metrics.fact.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.boussole.access.TenantScope;
import io.boussole.messaging.DatabaseException;
import io.boussole.metrics.Connections;
import io.boussole.metrics.fact.Fact;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.FactSummary;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Reading;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
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
    private static final LocalDate TODAY = LocalDate.parse("2027-01-12");
    private static final Instant AT = Instant.parse("2027-01-12T09:30:00Z");

    @Inject
    FactRepository deals;

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
        Fact unheardOf = deal("1", FactState.of(Property.AMOUNT, new Register("5", Stamp.of(AT))));
        inTransaction(() -> {
            deals.save(connection, List.of(unheardOf));
            return true;
        });

        assertThatThrownBy(() -> inTransaction(() -> {
                    deals.save(connection, List.of(unheardOf));
                    return true;
                }))
                .isInstanceOf(DatabaseException.class)
                .hasRootCauseMessage("the fact's revision has moved");
    }

    @Test
    void keepsWhatBothConsumersHeard() throws InterruptedException {
        inTransaction(() -> facts.fold(connection, List.of(change(Property.NAME, "A")), TODAY));
        Thread other = new Thread(() ->
                inTransaction(() -> facts.fold(connection, List.of(change(Property.OWNER, "77")), TODAY)));

        inTransaction(() -> {
            facts.fold(connection, List.of(change(Property.AMOUNT, "6000")), TODAY);
            other.start();
            return true;
        });
        other.join();

        FactState state = inTransaction(() -> deals.load(connection, new TreeSet<>(List.of(FactId.deal("1"))))
                .get(0)
                .state());
        assertThat(state.registers())
                .containsOnlyKeys(Slot.of(Property.NAME), Slot.of(Property.OWNER), Slot.of(Property.AMOUNT));
    }

    private static Fact deal(String id, FactState state) {
        return new Fact(FactId.deal(id), state, Reading.of(FactSummary.kept(true)), 0);
    }

    private static FactChange change(Property property, String value) {
        return new FactChange(FactId.deal("1"), AT, FactState.of(property, new Register(value, Stamp.of(AT))));
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}

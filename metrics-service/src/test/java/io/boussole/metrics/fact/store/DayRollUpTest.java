package io.boussole.metrics.fact.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.access.TenantScope;
import io.boussole.metrics.Connections;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Stamp;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The days of a time zone and the quarters of an hour are two ways to say the same. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class DayRollUpTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 4, 1);
    private static final Instant FIRST = Instant.parse("2027-01-01T00:00:00Z");

    private static final String FROM_DAYS = """
            select measure, day, currency, value, sum(facts) as facts, sum(amount) as amount, sum(squares) as squares from measure_day
            where tenant_id = ? and time_zone = ? group by 1, 2, 3, 4
            having sum(facts) <> 0 or sum(amount) <> 0 order by 1, 2, 3, 4""";

    private static final String FROM_BUCKETS = """
            select measure, (bucket_start at time zone ?)::date as day, currency, value, sum(facts) as facts, sum(amount) as amount,
                sum(squares) as squares
            from measure_bucket where tenant_id = ? group by 1, 2, 3, 4
            having sum(facts) <> 0 or sum(amount) <> 0 order by 1, 2, 3, 4""";

    @Inject
    DayRollUp days;

    @Inject
    FactService facts;

    @Inject
    Database database;

    @Inject
    Connections connections;

    private ConnectionId connection = new ConnectionId("", new UUID(0, 0));

    @BeforeEach
    void connect() {
        String tenant = "tenant-" + UUID.randomUUID();
        connection = new ConnectionId(tenant, connections.add(tenant, "HUBSPOT", "EUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Paris", "America/St_Johns", "Asia/Kathmandu"})
    void saysTheSameAsTheBuckets(String zone) {
        Random random = new Random(zone.hashCode());
        takeDeals(random);
        inTransaction(() -> {
            days.build(new DayRollUp.Zone(connection.tenantId(), zone));
            return true;
        });
        assertThat(fromDays(zone)).isNotEmpty().isEqualTo(fromBuckets(zone));

        takeDeals(random);

        assertThat(fromDays(zone)).isEqualTo(fromBuckets(zone));
    }

    private void takeDeals(Random random) {
        for (int batch = 0; batch < 4; batch++) {
            List<FactChange> changes = new ArrayList<>();
            for (int deal = 0; deal < 25; deal++) {
                Instant at = FIRST.plusSeconds(random.nextInt(90 * 86_400));
                FactId id = FactId.deal(Integer.toString(random.nextInt(40)));
                changes.add(change(id, at, Property.CREATED_AT, at.toString()));
                changes.add(change(id, at, Property.AMOUNT, random.nextInt(9000) + ".35"));
                changes.add(change(id, at, Property.STATUS, random.nextBoolean() ? "won" : "open"));
            }
            inTransaction(() -> facts.fold(connection, changes, TODAY));
        }
    }

    private static FactChange change(FactId id, Instant at, Property property, String value) {
        return new FactChange(id, at, FactState.of(property, new Register(value, Stamp.of(at))));
    }

    private List<String> fromDays(String zone) {
        return inTransaction(() -> database.query(
                FROM_DAYS, parameters -> parameters.put(connection.tenantId()).put(zone), DayRollUpTest::text));
    }

    private List<String> fromBuckets(String zone) {
        return inTransaction(() -> database.query(
                FROM_BUCKETS, parameters -> parameters.put(zone).put(connection.tenantId()), DayRollUpTest::text));
    }

    private static String text(ResultSet row) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= 7; column++) {
            columns.add(row.getString(column));
        }
        return String.join(" ", columns);
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}

package io.boussole.alert;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.access.TenantScope;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two locks on every row, each of which holds alone. Tables are found, not named, so that a new one is not forgotten. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class TenantIsolationTest {
    /** Offsets carry no tenant, a record that cannot be read may have none, and migrations are everybody's. */
    private static final Set<String> OF_NO_TENANT = Set.of("consumer_offset", "dead_letter", "flyway_schema_history");

    /** Tables below the schema's, by whether they have a column. */
    private static final String TABLES = """
            select c.relname from pg_class c
            where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
              and %s (select 1 from pg_attribute a
                where a.attrelid = c.oid and a.attname = '%s' and not a.attisdropped)
            order by c.relname""";

    /** For this role, as it is: neither an owner of the table nor above its policies. */
    private static final String GUARDED = """
            select tablename from pg_policies
            where schemaname = current_schema() and policyname = 'tenant_only' and permissive = 'PERMISSIVE'
              and cmd = 'ALL' and roles = '{public}' and with_check is null
              and replace(qual, '::text', '') = '((tenant_id = current_setting(''boussole.tenant'', true))'
                || ' OR (current_setting(''boussole.tenant'', true) = ''*''))'
              and row_security_active(format('%I', tablename))
              and 1 = (select count(*) from pg_policies other
                where other.schemaname = pg_policies.schemaname and other.tablename = pg_policies.tablename)
            order by tablename""";

    @Inject
    Suite suite;

    @Inject
    EntityManager database;

    private final PlanFixture plan = PlanFixture.aPlan();

    @BeforeEach
    void aBreachOfA() {
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                suite.list(EDITOR_OF_A, "/watches", plan.id()).getList("items"))
                        .isNotEmpty());
        decide();
        measure();
    }

    @Test
    void everyTableSaysWhoseItsRowsAre() {
        assertThat(names(TABLES.formatted("not exists", "tenant_id")))
                .containsExactlyInAnyOrderElementsOf(OF_NO_TENANT);
    }

    @Test
    void theDatabaseGuardsEveryTable() {
        assertThat(names(GUARDED)).isEqualTo(names(TABLES.formatted("exists", "tenant_id")));
    }

    @Test
    void everyEntityIsReadForItsTenant() {
        assertThat(database.getMetamodel().getEntities())
                .isNotEmpty()
                .extracting(EntityType::getJavaType)
                .filteredOn(entity ->
                        !OF_NO_TENANT.contains(entity.getAnnotation(Table.class).name()))
                .allMatch(TenantIsolationTest::hasDiscriminator);
    }

    private static boolean hasDiscriminator(@Nullable Class<?> entity) {
        return entity != null
                && (Arrays.stream(entity.getDeclaredFields())
                                .anyMatch(field -> field.isAnnotationPresent(TenantId.class))
                        || hasDiscriminator(entity.getSuperclass()));
    }

    /** SQL that forgets the tenant, run by the service's own role: the database alone keeps tenants apart. */
    @Test
    void showsRowsToTheirOwnTenantOnly() {
        List<String> tables = names(TABLES.formatted("exists", "plan_id"));

        assertThat(tables.stream().filter(table -> rowsOfThePlan(table, EDITOR_OF_A.tenant()) > 0))
                .contains(
                        "published_plan",
                        "kpi_observation",
                        "alert_rule",
                        "kpi_evaluation",
                        "verdict_change",
                        "pending_watch",
                        "watch_finding",
                        "alert",
                        "corrective_action",
                        "alert_history",
                        "alert_decision",
                        "measured_impact");
        assertThat(tables).allMatch(table -> rowsOfThePlan(table, ADMIN_OF_B.tenant()) == 0);
        assertThat(tables).allMatch(table -> rowsOfThePlan(table, "") == 0);
    }

    private void decide() {
        String alertId = suite.alerts(EDITOR_OF_A, plan.id()).getString("items[0].id");
        EDITOR_OF_A
                .given()
                .contentType("application/json")
                .body("{\"type\":\"MODIFY\",\"reason\":\"below\",\"measureBy\":\"" + PlanFixture.today() + "\"}")
                .post("/alerts/{id}/decisions", alertId)
                .then()
                .statusCode(201);
    }

    private void measure() {
        int rows = asTenant(
                EDITOR_OF_A.tenant(),
                () -> database.createNativeQuery("""
                                insert into measured_impact (tenant_id, subject_id, subject, alert_id, plan_id, conclusion,
                                    measured_on, measured_at, document)
                                select tenant_id, id, 'ACTION', alert_id, plan_id, 'NOT_MATURE', due_on, opened_at, '{}'
                                from corrective_action where plan_id = ?1""").setParameter(1, plan.id()).executeUpdate());
        assertThat(rows).isPositive();
    }

    private List<String> names(String query) {
        return asTenant(EDITOR_OF_A.tenant(), () -> {
            List<?> names = database.createNativeQuery(query, String.class).getResultList();
            return names.stream().map(String::valueOf).toList();
        });
    }

    private long rowsOfThePlan(String table, String tenant) {
        return asTenant(
                tenant,
                () -> ((Number) database.createNativeQuery("select count(*) from " + table + " where plan_id = ?1")
                                .setParameter(1, plan.id())
                                .getSingleResult())
                        .longValue());
    }

    private static <T> T asTenant(String tenant, Supplier<T> work) {
        return TenantScope.call(tenant, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}

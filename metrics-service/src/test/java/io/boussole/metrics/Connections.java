package io.boussole.metrics;

import io.boussole.access.TenantScope;
import io.boussole.metrics.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Connections of a test. */
@ApplicationScoped
public class Connections {
    private static final String ADD = """
            insert into connection (tenant_id, id, name, source, state, won_stages, lost_stages, default_currency,
                untimed_signatures, created_at, changed_at, revision)
            values (?, ?, 'test', ?, 'ACTIVE', ?, ?, ?, false, clock_timestamp(), clock_timestamp(), 1)""";

    private static final String CHANGE_WON_STAGES =
            "update connection set won_stages = ?, revision = revision + 1 where tenant_id = ? and id = ?";

    private static final String CHANGE_MAKING = "update connection set created_at = ? where tenant_id = ? and id = ?";

    private final Database database;

    Connections(Database database) {
        this.database = database;
    }

    public UUID add(String tenantId, String source, @Nullable String defaultCurrency) {
        UUID id = UUID.randomUUID();
        TenantScope.run(
                tenantId,
                () -> database.update(
                        ADD,
                        parameters -> parameters
                                .put(tenantId)
                                .put(id)
                                .put(source)
                                .column("text", List.of("closedwon"), stage -> stage)
                                .column("text", List.of("closedlost"), stage -> stage)
                                .put(defaultCurrency)));
        return id;
    }

    /** As if it had been made then. */
    public void madeAt(String tenantId, UUID id, Instant at) {
        TenantScope.run(
                tenantId,
                () -> database.update(
                        CHANGE_MAKING,
                        parameters -> parameters.put(at).put(tenantId).put(id)));
    }

    public void changeWonStages(String tenantId, UUID id, List<String> won) {
        TenantScope.run(
                tenantId,
                () -> database.update(
                        CHANGE_WON_STAGES,
                        parameters -> parameters
                                .column("text", won, stage -> stage)
                                .put(tenantId)
                                .put(id)));
    }
}

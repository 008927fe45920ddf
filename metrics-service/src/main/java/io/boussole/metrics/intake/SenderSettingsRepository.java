package io.boussole.metrics.intake;

import io.boussole.metrics.connection.AccountOptions;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;

/** What users have told of senders' accounts. */
@ApplicationScoped
class SenderSettingsRepository {
    private static final String FIND = "select time_zone, options from connection where tenant_id = ? and id = ?";

    private final Database database;

    SenderSettingsRepository(Database database) {
        this.database = database;
    }

    /** Of deleted connections too: events that were taken before are still understood. */
    SenderSettings find(ConnectionId connection) {
        return database.queryOne(
                        FIND,
                        parameters -> parameters.put(connection.tenantId()).put(connection.id()),
                        row -> new SenderSettings(
                                ZoneId.of(row.getString("time_zone")), AccountOptions.read(row.getString("options"))))
                .orElse(SenderSettings.NONE);
    }
}

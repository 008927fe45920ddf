package io.boussole.metrics.intake;

import io.boussole.metrics.connection.AccountOptions;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.ConnectionRulesRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What users have told of senders' accounts, and whether their events flow. */
@ApplicationScoped
class IntakeTermsRepository {
    /** Of a connection named c. */
    private static final String HELD = "(c.state = 'PAUSED' and c.pause_mode = 'HOLD' and c.deleted_at is null)";

    private static final String REPLAYING =
            "exists (select 1 from replay r where r.tenant_id = c.tenant_id and r.connection_id = c.id and r.whole"
                    + " and r.state in ('CLEARING', 'FOLDING'))";

    private static final String MAPPING =
            "(select m.document from connection_mapping m where m.tenant_id = c.tenant_id and m.connection_id = c.id"
                    + " order by m.version desc limit 1)";

    private static final String FIND = "select c.time_zone, c.options, " + MAPPING + " as mapping, t.known_until, "
            + HELD + " or " + REPLAYING + " as waits"
            + " from connection c"
            + " left join connection_tally t on t.tenant_id = c.tenant_id and t.connection_id = c.id"
            + " where c.tenant_id = ? and c.id = ?";

    private static final String FLOWING_AGAIN = "select c.tenant_id, c.id from connection c"
            + " where exists (select 1 from received_event e where e.tenant_id = c.tenant_id and e.connection_id = c.id"
            + " and e.outcome = 'WAITING') and not " + HELD + " and not " + REPLAYING;

    private final Database database;
    private final ConnectionRulesRepository rules;

    IntakeTermsRepository(Database database, ConnectionRulesRepository rules) {
        this.database = database;
        this.rules = rules;
    }

    /**
     * The terms as of now; they stay so until the transaction ends, as far as a replay is concerned. Of deleted connections too: events
     * that were taken before are still understood.
     */
    IntakeTerms find(ConnectionId connection) {
        rules.share(connection);
        return database.queryOne(
                        FIND,
                        parameters -> parameters.put(connection.tenantId()).put(connection.id()),
                        IntakeTermsRepository::terms)
                .orElse(IntakeTerms.DEFAULT);
    }

    /** Connections with events that wait for nothing any more. */
    List<ConnectionId> flowingAgain() {
        return database.query(
                FLOWING_AGAIN,
                parameters -> {},
                row -> new ConnectionId(row.getString("tenant_id"), row.getObject("id", java.util.UUID.class)));
    }

    private static IntakeTerms terms(ResultSet row) throws SQLException {
        return new IntakeTerms(
                new SenderSettings(
                        ZoneId.of(row.getString("time_zone")),
                        AccountOptions.read(row.getString("options")),
                        Optional.ofNullable(row.getString("mapping"))),
                row.getBoolean("waits"),
                row.getObject("known_until", LocalDate.class));
    }
}

package io.boussole.metrics.fact.store;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.FactRules;
import io.boussole.metrics.fact.FunnelStage;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the facts of a connection are to be read, from where the connections are kept; and how they were read last. */
@ApplicationScoped
public class ConnectionRulesRepository {
    /** Shared by those who read by the rules, exclusive for the one who waits for them to end. */
    private static final String SHARE = "select pg_advisory_xact_lock_shared(hashtextextended(?, 0))";

    private static final String EXCLUDE = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String RULES =
            "select won_stages, lost_stages, qualification, default_currency, default_source from connection"
                    + " where tenant_id = ? and id = ?";

    private static final String EXISTS =
            "select 1 from connection where tenant_id = ? and id = ? and deleted_at is null";

    private static final String SETTINGS =
            "jsonb_build_object('won', c.won_stages, 'lost', c.lost_stages, 'qualification', c.qualification,"
                    + " 'currency', c.default_currency, 'source', c.default_source)";

    private static final String CHANGED = "select t.tenant_id, t.connection_id, " + SETTINGS + " as settings"
            + " from connection_tally t join connection c on c.tenant_id = t.tenant_id and c.id = t.connection_id"
            + " where t.rules is distinct from " + SETTINGS;

    private static final String NOTE =
            "update connection_tally set rules = ?::jsonb where tenant_id = ? and connection_id = ?";

    private final Database database;

    ConnectionRulesRepository(Database database) {
        this.database = database;
    }

    /**
     * A connection whose settings differ from those by which its facts were last read.
     *
     * @param settings as JSON, to be compared only
     */
    record Changed(ConnectionId connection, String settings) {}

    /**
     * The rules as of now. Until the transaction ends {@link #awaitReaders} waits for it, so that no fact is stored by older rules
     * after the others have been read again.
     */
    FactRules rules(ConnectionId connection) {
        share(connection);
        return database.queryOne(
                        RULES,
                        parameters -> parameters.put(connection.tenantId()).put(connection.id()),
                        ConnectionRulesRepository::rules)
                .orElse(FactRules.DEFAULT);
    }

    /** Not a deleted one, though what came from it stays. */
    public boolean exists(ConnectionId connection) {
        return database.queryOne(
                        EXISTS,
                        parameters -> parameters.put(connection.tenantId()).put(connection.id()),
                        row -> true)
                .isPresent();
    }

    List<Changed> changed() {
        return database.query(
                CHANGED,
                parameters -> {},
                row -> new Changed(
                        new ConnectionId(row.getString("tenant_id"), Columns.uuid(row, "connection_id")),
                        row.getString("settings")));
    }

    /** Until the transaction ends, whoever waits in {@link #awaitReaders} waits for it. */
    public void share(ConnectionId connection) {
        lock(SHARE, connection);
    }

    /** Waits for all transactions that share, and lets none begin to share until the current one ends. */
    public void awaitReaders(ConnectionId connection) {
        lock(EXCLUDE, connection);
    }

    void noteApplied(Changed applied) {
        ConnectionId connection = applied.connection();
        database.update(
                NOTE,
                parameters -> parameters
                        .put(applied.settings())
                        .put(connection.tenantId())
                        .put(connection.id()));
    }

    private void lock(String sql, ConnectionId connection) {
        database.query(sql, parameters -> parameters.put(connection.id().toString()), row -> true);
    }

    /** A connection that names no stages at all keeps the names that come with the sender. */
    private static FactRules rules(ResultSet row) throws SQLException {
        @Nullable String currency = row.getString("default_currency");
        Set<String> won = stages(row, "won_stages");
        Set<String> lost = stages(row, "lost_stages");
        Map<String, FunnelStage> qualification = Qualification.read(row.getString("qualification"));
        String source = Objects.requireNonNullElse(row.getString("default_source"), "");
        if (won.isEmpty() && lost.isEmpty()) {
            return new FactRules(FactRules.DEFAULT.won(), FactRules.DEFAULT.lost(), qualification, currency, source);
        }
        return new FactRules(won, lost, qualification, currency, source);
    }

    private static Set<String> stages(ResultSet row, String column) throws SQLException {
        return new HashSet<>(Arrays.asList((String[]) row.getArray(column).getArray()));
    }
}

package io.boussole.benchmarks;

import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The database of metrics-service, asked past the service. */
final class MeasuredDatabase implements AutoCloseable {
    private static final String SIZES = "select c.relname, pg_table_size(c.oid), pg_indexes_size(c.oid)"
            + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            + " where n.nspname = 'public' and c.relkind = 'r' and c.relname not like 'benchmark%'"
            + " order by pg_total_relation_size(c.oid) desc limit 6";

    private static final double MEBIBYTE = 1024 * 1024;

    private final String url;
    private final String password;
    private final Connection connection;

    MeasuredDatabase(Suite suite, String password) throws SQLException {
        this(suite.databaseUrl(SuiteService.METRICS), password);
    }

    private MeasuredDatabase(String url, String password) throws SQLException {
        this.url = url;
        this.password = password;
        this.connection = DriverManager.getConnection(url, "postgres", password);
    }

    /** A connection of its own to the same database. */
    MeasuredDatabase another() throws SQLException {
        return new MeasuredDatabase(url, password);
    }

    String url() {
        return url;
    }

    String password() {
        return password;
    }

    /** The process that serves this connection. */
    long backend() throws SQLException {
        return number("select pg_backend_pid()");
    }

    String version() throws SQLException {
        return column("show server_version").get(0);
    }

    /** Bytes written ahead so far. */
    long walBytes() throws SQLException {
        return number("select (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint");
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(column(sql).get(0));
    }

    List<String> column(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns when the service has taken so many events for good. */
    void awaitApplied(long events) throws SQLException, InterruptedException {
        while (number("select coalesce(sum(applied + ignored + rejected), 0) from connection_tally") < events) {
            Thread.sleep(20);
        }
    }

    /** The largest tables, each with the size of its indexes. */
    String sizes() throws SQLException {
        List<String> sizes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SIZES)) {
            while (rows.next()) {
                sizes.add("%s %.0f + %.0f"
                        .formatted(rows.getString(1), rows.getLong(2) / MEBIBYTE, rows.getLong(3) / MEBIBYTE));
            }
        }
        return String.join(", ", sizes);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

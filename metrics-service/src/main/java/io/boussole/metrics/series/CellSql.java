package io.boussole.metrics.series;

import io.boussole.metrics.catalogue.Dimension;
import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.database.Parameters;
import io.boussole.metrics.fact.Measure;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** The statement that reads sums, and its parameters. */
final class CellSql {
    private static final String SUMS = " sum(facts) as facts, sum(amount) as amount, sum(squares) as squares from ";
    private static final String SOMETHING = " having sum(facts) <> 0 or sum(amount) <> 0 or sum(squares) <> 0";

    /** Customers are numbered connection by connection. */
    private static final String APART = "case when measure in ("
            + Measure.ofCustomers().stream()
                    .map(measure -> "'" + measure.name() + "'")
                    .collect(Collectors.joining(", "))
            + ") then hashtextextended(connection_id::text, value) else value end";

    private final CellQuery query;

    CellSql(CellQuery query) {
        this.query = query;
    }

    /** @param day expression of the day; its parameters come first, then those of {@code where} after those of the measures */
    String select(String day, String table, String where) {
        List<String> groups = query.groupBy().stream().map(CellSql::column).toList();
        String columns = groups.stream().map(column -> ", " + column).collect(Collectors.joining());
        return "select " + day
                + " as day, measure, currency, case when measure = any (?) then " + APART
                + " else 0 end as told_apart"
                + columns + "," + SUMS + table + " where tenant_id = ? and measure = any (?) and " + where + filters()
                + " group by 1, 2, 3, 4" + columns + SOMETHING;
    }

    private String filters() {
        return conditions(query.filter());
    }

    static String conditions(Filter filter) {
        return filter.allowed().keySet().stream()
                .map(dimension -> " and " + column(dimension) + " = any (?)")
                .collect(Collectors.joining());
    }

    void putFilters(Parameters parameters) throws SQLException {
        put(parameters, query.filter());
    }

    static void put(Parameters parameters, Filter filter) throws SQLException {
        for (var allowed : filter.allowed().entrySet()) {
            SortedSet<String> values = allowed.getValue();
            boolean lower = allowed.getKey() == Dimension.SOURCE;
            parameters.column("text", List.copyOf(values), value -> lower ? value.toLowerCase(Locale.ROOT) : value);
        }
    }

    /** Tools write the same source in capitals and without. */
    private static String column(Dimension dimension) {
        return switch (dimension) {
            case OWNER -> "owner";
            case SOURCE, CHANNEL -> "lower(source)";
            case SEGMENT -> "segment";
            case PIPELINE -> "pipeline";
            case STAGE -> "stage";
            case CONNECTION -> "connection_id::text";
            case CURRENCY -> "currency";
        };
    }
}

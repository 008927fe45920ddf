package io.boussole.metrics.replay;

import io.boussole.access.TenantScope;
import io.boussole.metrics.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** All that is known of a tenant, row by row, as text. */
@ApplicationScoped
public class Figures {
    private static final String FACTS =
            "select (to_jsonb(f) - 'revision')::text as line from fact f where tenant_id = ?";

    /** A sum that has gone back to nothing is none, whether its row is still there or not. */
    private static final String SUMS = """
            select (to_jsonb(b) - 'amount' - 'squares')::text || trim_scale(amount) || ' ' || trim_scale(squares) as line
            from measure_bucket b where tenant_id = ? and not (facts = 0 and amount = 0 and squares = 0)""";

    private static final String REJECTIONS =
            "select (to_jsonb(r) - 'id')::text as line from rejection r where tenant_id = ?";

    private static final String TALLIES = """
            select (to_jsonb(t) - 'rules')::text as line from connection_tally t where tenant_id = ?""";

    private final Database database;

    Figures(Database database) {
        this.database = database;
    }

    List<String> of(String tenant) {
        List<String> lines = new ArrayList<>();
        for (String sql : List.of(FACTS, SUMS, REJECTIONS, TALLIES)) {
            lines.addAll(lines(tenant, sql));
        }
        return lines;
    }

    List<String> sums(String tenant) {
        return lines(tenant, SUMS);
    }

    private List<String> lines(String tenant, String sql) {
        return TenantScope.call(
                tenant,
                () -> database.query(sql, parameters -> parameters.put(tenant), row -> row.getString("line")).stream()
                        .sorted()
                        .toList());
    }
}

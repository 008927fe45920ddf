package io.boussole.metrics.fact.store;

import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.BucketChanges.Bucket;
import io.boussole.metrics.fact.BucketChanges.Sum;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The sums that KPIs are read from. */
@ApplicationScoped
final class BucketRepository {
    private static final String ADD = """
            insert into measure_bucket as stored
                (tenant_id, connection_id, measure, bucket_start, currency, owner, deals, amount)
            select ?, ?, * from unnest(?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, measure, bucket_start, connection_id, currency, owner)
            do update set deals = stored.deals + excluded.deals, amount = stored.amount + excluded.amount""";

    private final Database database;

    BucketRepository(Database database) {
        this.database = database;
    }

    void add(ConnectionId connection, BucketChanges changes) {
        List<Map.Entry<Bucket, Sum>> rows = List.copyOf(changes.changes().entrySet());
        if (rows.isEmpty()) {
            return;
        }
        database.update(
                ADD,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .column("text", rows, row -> row.getKey().measure())
                        .column("timestamptz", rows, row -> row.getKey().start())
                        .column("text", rows, row -> row.getKey().currency())
                        .column("text", rows, row -> row.getKey().owner())
                        .column("bigint", rows, row -> row.getValue().count())
                        .column("numeric", rows, row -> row.getValue().amount()));
    }
}

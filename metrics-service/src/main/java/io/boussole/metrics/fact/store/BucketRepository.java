package io.boussole.metrics.fact.store;

import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.BucketChanges.Bucket;
import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.fact.Dimensions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sums that KPIs are read from. */
@ApplicationScoped
final class BucketRepository {
    private static final String ADD = """
            insert into measure_bucket as stored
                (tenant_id, connection_id, known_on, measure, bucket_start, currency, owner, source, segment, pipeline, stage,
                 value, facts, amount, squares)
            select ?, ?, ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, measure, bucket_start, connection_id, currency, owner, source, segment, pipeline, stage,
                value, known_on)
            do update set facts = stored.facts + excluded.facts, amount = stored.amount + excluded.amount,
                squares = stored.squares + excluded.squares""";

    private final Database database;

    BucketRepository(Database database) {
        this.database = database;
    }

    void add(ConnectionId connection, BucketChanges changes, LocalDate knownOn) {
        List<Map.Entry<Bucket, Sum>> rows = List.copyOf(changes.changes().entrySet());
        if (rows.isEmpty()) {
            return;
        }
        database.update(
                ADD,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(knownOn)
                        .column("text", rows, row -> row.getKey().measure())
                        .column("timestamptz", rows, row -> row.getKey().start())
                        .column("text", rows, row -> row.getKey().currency())
                        .column("text", rows, dimension(Dimensions::owner))
                        .column("text", rows, dimension(Dimensions::source))
                        .column("text", rows, dimension(Dimensions::segment))
                        .column("text", rows, dimension(Dimensions::pipeline))
                        .column("text", rows, dimension(Dimensions::stage))
                        .column("bigint", rows, row -> row.getKey().value())
                        .column("bigint", rows, row -> row.getValue().count())
                        .column("numeric", rows, row -> row.getValue().amount())
                        .column("numeric", rows, row -> row.getValue().squares()));
    }

    private static Function<Map.Entry<Bucket, Sum>, @Nullable Object> dimension(Function<Dimensions, String> part) {
        return row -> part.apply(row.getKey().dimensions());
    }
}

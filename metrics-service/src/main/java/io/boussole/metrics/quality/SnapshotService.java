package io.boussole.metrics.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.boussole.http.TimeCursor;
import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Freezes scores, so that a cleaning can show what it changed (row 136). */
@ApplicationScoped
public class SnapshotService {
    private static final String ADD =
            "insert into quality_snapshot (tenant_id, id, name, taken_at, scores) values (?, ?, ?, ?, ?::jsonb)";
    private static final String FIND = "select * from quality_snapshot where tenant_id = ? and id = ?";
    private static final String PAGE = "select * from quality_snapshot where tenant_id = ? and (taken_at, id) < (?, ?)"
            + " order by taken_at desc, id desc limit ?";
    private static final JsonMapper JSON = JsonMapper.builder()
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();
    private static final TypeReference<SortedMap<UUID, Scores>> SCORES = new TypeReference<>() {};

    private final Database database;
    private final QualityService quality;
    private final Clock clock;

    SnapshotService(Database database, QualityService quality, Clock clock) {
        this.database = database;
        this.quality = quality;
        this.clock = clock;
    }

    @Transactional
    public QualitySnapshot take(String tenantId, String name) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        QualitySnapshot snapshot = new QualitySnapshot(UUID.randomUUID(), name, now, current(tenantId));
        database.update(
                ADD,
                parameters -> parameters
                        .put(tenantId)
                        .put(snapshot.id())
                        .put(name)
                        .put(now)
                        .put(JSON.valueToTree(snapshot.scores()).toString()));
        return snapshot;
    }

    /** The scores of now, by connection. */
    @Transactional
    public SortedMap<UUID, Scores> current(String tenantId) {
        SortedMap<UUID, Scores> scores = new TreeMap<>();
        quality.connections(tenantId, null)
                .forEach(connection -> scores.put(connection.connectionId(), connection.scores()));
        return scores;
    }

    @Transactional
    public Optional<QualitySnapshot> find(String tenantId, UUID id) {
        return database.queryOne(FIND, parameters -> parameters.put(tenantId).put(id), SnapshotService::snapshot);
    }

    /** The newest first. */
    @Transactional
    public List<QualitySnapshot> page(String tenantId, TimeCursor before, int limit) {
        return database.query(
                PAGE,
                parameters -> parameters
                        .put(tenantId)
                        .put(before.at())
                        .put(before.id())
                        .put(limit),
                SnapshotService::snapshot);
    }

    private static QualitySnapshot snapshot(ResultSet row) throws SQLException {
        try {
            return new QualitySnapshot(
                    Columns.uuid(row, "id"),
                    row.getString("name"),
                    Columns.requiredInstant(row, "taken_at"),
                    JSON.readValue(row.getString("scores"), SCORES));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a snapshot of scores must be readable", unreadable);
        }
    }
}

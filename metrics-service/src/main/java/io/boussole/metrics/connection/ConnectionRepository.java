package io.boussole.metrics.connection;

import io.boussole.http.TimeCursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Connections of the current tenant. */
@ApplicationScoped
class ConnectionRepository implements PanacheRepositoryBase<Connection, UUID> {
    Optional<Connection> findUndeleted(UUID id) {
        return find("id = ?1 and deletedAt is null", id).firstResultOptional();
    }

    /** In order of creation, from after {@code cursor}. */
    List<Connection> list(@Nullable TimeCursor cursor, int limit) {
        Instant createdAt = cursor == null ? Instant.EPOCH : cursor.at();
        UUID id = cursor == null ? new UUID(0, 0) : cursor.id();
        return find(
                        "deletedAt is null and (createdAt > ?1 or (createdAt = ?1 and id > ?2)) order by createdAt, id",
                        createdAt,
                        id)
                .page(0, limit)
                .list();
    }
}

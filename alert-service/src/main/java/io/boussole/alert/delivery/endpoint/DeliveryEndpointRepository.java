package io.boussole.alert.delivery.endpoint;

import io.boussole.http.TimeCursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Endpoints. */
@ApplicationScoped
class DeliveryEndpointRepository implements PanacheRepositoryBase<DeliveryEndpoint, UUID> {
    Optional<DeliveryEndpoint> byId(UUID id) {
        return find("id = ?1", id).firstResultOptional();
    }

    /** Until the transaction ends nobody else changes it, so that a revision is checked and raised in one step. */
    Optional<DeliveryEndpoint> locked(UUID id) {
        return find("id = ?1", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Oldest first. */
    List<DeliveryEndpoint> after(@Nullable TimeCursor last, int limit) {
        return (last == null
                        ? find("order by createdAt, id")
                        : find(
                                "createdAt > ?1 or createdAt = ?1 and id > ?2 order by createdAt, id",
                                last.at(),
                                last.id()))
                .page(0, limit)
                .list();
    }
}

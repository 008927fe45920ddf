package io.boussole.metrics.enrichment;

import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.store.ConnectionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to read a vendor's records of some time.
 *
 * @param from first day (UTC): records that were last changed before it are not passed on
 * @param to last day; records created after it are not passed on; null: none is too young
 * @param objects in the order in which they are read
 * @param objectIndex of the one that is being read; their number once all are
 * @param cursor where its next page begins, in the vendor's own terms; null: at its beginning
 * @param recordsRead records looked at
 * @param eventsPassed those of the time asked for, passed on as events
 */
public record BackFill(
        UUID id,
        ConnectionId connection,
        LocalDate from,
        @Nullable LocalDate to,
        List<FactKind> objects,
        BackFillState state,
        int objectIndex,
        @Nullable String cursor,
        long recordsRead,
        long eventsPassed,
        Instant requestedAt,
        @Nullable Instant finishedAt) {

    /** The one that is being read; null once all are. */
    public @Nullable FactKind object() {
        return objectIndex < objects.size() ? objects.get(objectIndex) : null;
    }

    boolean covers(VendorPage.Found found) {
        boolean old =
                found.changedAt().isBefore(from.atStartOfDay(ZoneOffset.UTC).toInstant());
        boolean young = to != null
                && !found.createdAt()
                        .isBefore(to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return !old && !young;
    }
}

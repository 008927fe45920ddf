package io.boussole.alert.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to alerts. Whoever adds to it holds the alert's row, which keeps the numbers without gap. */
@ApplicationScoped
class AlertHistory implements PanacheRepositoryBase<HistoryEntry, HistoryEntry.Key> {
    void add(Alert alert, Happening happening) {
        var unused = append(alert, happening);
    }

    HistoryEntry append(Alert alert, Happening happening) {
        int number = find("alertId = ?1 order by number desc", alert.id())
                .firstResultOptional()
                .map(HistoryEntry::number)
                .orElse(0);
        HistoryEntry entry = new HistoryEntry(alert, number + 1, happening);
        persistAndFlush(entry);
        return entry;
    }

    /** Oldest first. */
    List<HistoryEntry> after(UUID alertId, @Nullable HistoryType type, int number, int limit) {
        return (type == null
                        ? find("alertId = ?1 and number > ?2 order by number", alertId, number)
                        : find("alertId = ?1 and number > ?2 and type = ?3 order by number", alertId, number, type))
                .page(0, limit)
                .list();
    }
}

package io.boussole.alert.outcome;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** How what can be said about a KPI has changed. */
@ApplicationScoped
class VerdictChangeRepository implements PanacheRepositoryBase<VerdictChange, VerdictChangeKey> {
    /** Newest first, those numbered below {@code before}. */
    List<VerdictChange> before(UUID planId, String kpiId, int before, int limit) {
        return find("planId = ?1 and kpiId = ?2 and number < ?3 order by number desc", planId, kpiId, before)
                .page(0, limit)
                .list();
    }

    int newestNumber(UUID planId, String kpiId) {
        return before(planId, kpiId, Integer.MAX_VALUE, 1).stream()
                .findFirst()
                .map(VerdictChange::number)
                .orElse(0);
    }
}

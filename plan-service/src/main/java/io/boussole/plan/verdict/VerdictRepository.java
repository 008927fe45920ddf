package io.boussole.plan.verdict;

import io.boussole.contracts.kpi.KpiJudged;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class VerdictRepository implements PanacheRepositoryBase<StoredVerdict, StoredVerdict.Key> {
    private static final String NEWEST = """
            from StoredVerdict newest
            where newest.planId = ?1 and newest.revision = (
                select max(other.revision) from StoredVerdict other
                where other.planId = newest.planId and other.kpiId = newest.kpiId)
            order by newest.kpiId
            """;

    /** Once, however often it is told. */
    void keep(KpiJudged judged) {
        StoredVerdict.Key key = new StoredVerdict.Key(judged.planId(), judged.kpiId(), judged.revision());
        if (findByIdOptional(key).isEmpty()) {
            persist(new StoredVerdict(judged));
        }
    }

    /** The newest of each KPI. */
    List<StoredVerdict> newest(UUID planId) {
        return list(NEWEST, planId);
    }

    /** The first that was said first. */
    List<StoredVerdict> inOrder(UUID planId, String kpiId) {
        return list("planId = ?1 and kpiId = ?2 order by revision", planId, kpiId);
    }
}

package io.boussole.plan.verdict;

import io.boussole.contracts.kpi.KpiJudged;
import io.boussole.contracts.kpi.KpiVerdict;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ToldVerdictRepository implements PanacheRepositoryBase<ToldVerdict, ToldVerdict.Key> {
    private static final String NEWEST = """
            from ToldVerdict told
            where told.planId = ?1 and told.revision = (
                select max(other.revision) from ToldVerdict other
                where other.planId = told.planId and other.kpiId = told.kpiId and other.verdict not in ?2)
            order by told.kpiId
            """;

    /** Once, however often it is told. */
    void keep(KpiJudged judged) {
        ToldVerdict.Key key = new ToldVerdict.Key(judged.planId(), judged.kpiId(), judged.revision());
        if (findByIdOptional(key).isEmpty()) {
            persist(new ToldVerdict(judged));
        }
    }

    /** The newest of each KPI, passing over some verdicts. */
    List<ToldVerdict> newest(UUID planId, List<KpiVerdict> passedOver) {
        return list(NEWEST, planId, passedOver);
    }

    /** The first that was said first. */
    List<ToldVerdict> inOrder(UUID planId, String kpiId) {
        return list("planId = ?1 and kpiId = ?2 order by revision", planId, kpiId);
    }
}

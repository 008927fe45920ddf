package io.boussole.alert.outcome;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be said about each KPI now. */
@ApplicationScoped
class KpiEvaluationRepository implements PanacheRepositoryBase<KpiEvaluation, EvaluatedKpi> {
    Optional<KpiEvaluation> of(UUID planId, String kpiId) {
        return find("planId = ?1 and kpiId = ?2", planId, kpiId).firstResultOptional();
    }

    /** In the order of plan and KPI. */
    List<KpiEvaluation> after(@Nullable UUID planId, @Nullable EvaluatedKpi lastSeen, int limit) {
        String condition = "1 = 1";
        Parameters parameters = new Parameters();
        if (planId != null) {
            condition += " and planId = :planId";
            parameters.and("planId", planId);
        }
        if (lastSeen != null) {
            condition += " and (planId > :lastPlan or planId = :lastPlan and kpiId > :lastKpi)";
            parameters.and("lastPlan", lastSeen.planId()).and("lastKpi", lastSeen.kpiId());
        }
        return find(condition + " order by planId, kpiId", parameters)
                .page(0, limit)
                .list();
    }
}

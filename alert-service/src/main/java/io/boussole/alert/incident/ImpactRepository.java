package io.boussole.alert.incident;

import io.boussole.access.CurrentTenant;
import io.boussole.alert.StoredJson;
import io.boussole.contracts.kpi.KpiObserved;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was measured of actions and decisions, and what it is measured from. */
@ApplicationScoped
class ImpactRepository implements PanacheRepositoryBase<MeasuredImpact, UUID> {
    private static final String OBSERVED =
            "select document from kpi_observation where tenant_id = ?1 and plan_id = ?2 and kpi_id = ?3";

    private final CurrentTenant tenant;

    ImpactRepository(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    Optional<MeasuredImpact> of(UUID subjectId) {
        return find("subjectId = ?1", subjectId).firstResultOptional();
    }

    List<MeasuredImpact> ofAlert(UUID alertId) {
        return list("alertId = ?1 order by measuredAt", alertId);
    }

    void keep(MeasuredImpact impact) {
        persistAndFlush(impact);
    }

    /** The newest observation of the KPI. */
    Optional<KpiObserved> observed(UUID planId, String kpiId) {
        List<?> documents = getEntityManager()
                .createNativeQuery(OBSERVED)
                .setParameter(1, tenant.id())
                .setParameter(2, planId)
                .setParameter(3, kpiId)
                .getResultList();
        return documents.stream().findFirst().map(document -> StoredJson.read((String) document, KpiObserved.class));
    }
}

package io.boussole.alert.incident;

import io.boussole.access.CurrentTenant;
import io.boussole.alert.StoredJson;
import io.boussole.contracts.plan.PlanPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The newest version of each plan of the current tenant, as it was published. */
@ApplicationScoped
class PlanTermsRepository {
    private static final String NEWEST =
            "select document from published_plan where tenant_id = ?1 and plan_id = ?2 order by version desc limit 1";

    private final EntityManager database;
    private final CurrentTenant tenant;

    PlanTermsRepository(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    Optional<PlanTerms> newest(UUID planId) {
        List<?> documents = database.createNativeQuery(NEWEST)
                .setParameter(1, tenant.id())
                .setParameter(2, planId)
                .getResultList();
        return documents.stream()
                .findFirst()
                .map(document -> PlanTerms.of(StoredJson.read((String) document, PlanPublished.class)));
    }

    /** @throws IllegalStateException when the plan was never published: nothing of it can have an alert */
    PlanTerms of(UUID planId) {
        return newest(planId).orElseThrow(() -> new IllegalStateException("no published plan " + planId));
    }
}

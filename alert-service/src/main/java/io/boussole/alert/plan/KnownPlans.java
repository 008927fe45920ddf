package io.boussole.alert.plan;

import io.boussole.access.CurrentTenant;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.UnknownPlan;
import io.boussole.http.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plans of the current tenant that were published. Of any other plan there is nothing to read, which is not the same as "none". */
@ApplicationScoped
public class KnownPlans {
    private static final String ONE =
            "select exists (select 1 from published_plan where tenant_id = ?1 and plan_id = ?2)";

    private final EntityManager database;
    private final CurrentTenant tenant;

    KnownPlans(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    @Transactional
    public boolean contain(UUID planId) {
        return (boolean) database.createNativeQuery(ONE)
                .setParameter(1, tenant.id())
                .setParameter(2, planId)
                .getSingleResult();
    }

    /** @throws ProblemException 404 */
    @Transactional
    public void requireInPath(UUID planId) {
        if (!contain(planId)) {
            throw UnknownPlan.inPath();
        }
    }

    /** @throws ProblemException 422 */
    @Transactional
    public void requireInBody(UUID planId, String pointer) {
        if (!contain(planId)) {
            Violation fault = UnknownPlan.inBody(pointer);
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED, fault.message(), List.of(fault));
        }
    }

    /**
     * @param planId of the parameter {@code planId}; null: any plan
     * @throws ProblemException 404
     */
    @Transactional
    public void requireInQuery(@Nullable UUID planId) {
        if (planId != null && !contain(planId)) {
            throw UnknownPlan.inQuery("planId");
        }
    }
}

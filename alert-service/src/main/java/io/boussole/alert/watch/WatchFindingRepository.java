package io.boussole.alert.watch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was found, one row a rule. */
@ApplicationScoped
class WatchFindingRepository implements PanacheRepositoryBase<WatchFinding, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    List<WatchFinding> ofPlan(UUID planId) {
        return list("planId = ?1", planId);
    }

    /** In the order of their rules' ids. */
    List<WatchFinding> after(@Nullable UUID planId, @Nullable UUID lastSeen, int limit) {
        Parameters parameters = Parameters.with("after", lastSeen == null ? BEFORE_ALL : lastSeen);
        String condition = "ruleId > :after" + (planId == null ? "" : " and planId = :planId") + " order by ruleId";
        return find(condition, planId == null ? parameters : parameters.and("planId", planId))
                .page(0, limit)
                .list();
    }
}

package io.boussole.alert.rule;

import io.boussole.contracts.action.AlertKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules. Methods that take a tenant also work in the scope of all tenants, where nothing else keeps them apart. */
@ApplicationScoped
class AlertRuleRepository implements PanacheRepositoryBase<AlertRule, RuleVersion> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    Optional<AlertRule> current(UUID planId, AlertKind kind, String subject) {
        return find("planId = ?1 and kind = ?2 and subject = ?3 and supersededAt is null", planId, kind, subject)
                .firstResultOptional();
    }

    Optional<AlertRule> newest(UUID id) {
        return find("id = ?1 order by version desc", id).firstResultOptional();
    }

    Optional<AlertRule> version(UUID id, int version) {
        return find("id = ?1 and version = ?2", id, version).firstResultOptional();
    }

    /** In the order of their ids. */
    List<AlertRule> currentAfter(@Nullable UUID planId, @Nullable UUID lastSeen, int limit) {
        UUID after = lastSeen == null ? BEFORE_ALL : lastSeen;
        String condition = "supersededAt is null and id > :after" + (planId == null ? "" : " and planId = :planId");
        Parameters parameters = Parameters.with("after", after);
        return find(condition + " order by id", planId == null ? parameters : parameters.and("planId", planId))
                .page(0, limit)
                .list();
    }

    void supersede(String tenantId, UUID planId, Instant at) {
        update("supersededAt = ?1 where tenantId = ?2 and planId = ?3 and supersededAt is null", at, tenantId, planId);
    }

    int newestVersion(String tenantId, UUID id) {
        return find("tenantId = ?1 and id = ?2 order by version desc", tenantId, id)
                .firstResultOptional()
                .map(AlertRule::version)
                .orElse(0);
    }
}

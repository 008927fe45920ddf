package io.boussole.alert.rule;

import io.boussole.contracts.action.AlertKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules. Methods that take a tenant also work in the scope of all tenants, where nothing else keeps them apart. */
@ApplicationScoped
class AlertRuleRepository implements PanacheRepositoryBase<AlertRule, RuleVersion> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Held until the transaction ends. */
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))";

    private static final String NEWEST_OF_EACH = "tenantId = ?1 and planId = ?2 and version = ("
            + "select max(other.version) from AlertRule other where other.tenantId = ?1 and other.id = rule.id)";

    /** Lets one change of a plan's rules happen at a time, over all instances. */
    void lock(String tenantId, UUID planId) {
        Object unused = getEntityManager()
                .createNativeQuery(LOCK)
                .setParameter(1, tenantId + "/" + planId + "/rules")
                .getSingleResult();
    }

    Optional<AlertRule> current(UUID planId, AlertKind kind, String subject) {
        return find("planId = ?1 and kind = ?2 and subject = ?3 and supersededAt is null", planId, kind, subject)
                .firstResultOptional();
    }

    Optional<AlertRule> newest(UUID planId, AlertKind kind, String subject) {
        return find("planId = ?1 and kind = ?2 and subject = ?3 order by version desc", planId, kind, subject)
                .firstResultOptional();
    }

    /** In the order of their ids. */
    List<AlertRule> currentOf(UUID planId) {
        return list("planId = ?1 and supersededAt is null order by id", planId);
    }

    Optional<AlertRule> newest(UUID id) {
        return find("id = ?1 order by version desc", id).firstResultOptional();
    }

    Optional<AlertRule> version(UUID id, int version) {
        return find("id = ?1 and version = ?2", id, version).firstResultOptional();
    }

    /** In the order of their ids. */
    List<AlertRule> currentAfter(RuleFilter filter, @Nullable UUID lastSeen, int limit) {
        StringBuilder condition = new StringBuilder("supersededAt is null and id > :after");
        Parameters parameters = Parameters.with("after", lastSeen == null ? BEFORE_ALL : lastSeen);
        narrow(condition, parameters, "planId", filter.planId());
        narrow(condition, parameters, "kind", filter.kind());
        narrow(condition, parameters, "terms.enabled", filter.enabled());
        return find(condition + " order by id", parameters).page(0, limit).list();
    }

    private static void narrow(StringBuilder condition, Parameters parameters, String member, @Nullable Object wanted) {
        if (wanted != null) {
            String name = member.replace('.', '_');
            condition.append(" and ").append(member).append(" = :").append(name);
            Parameters unused = parameters.and(name, wanted);
        }
    }

    /** Newest first. */
    List<AlertRule> versionsBefore(UUID id, int version, int limit) {
        return find("id = ?1 and version < ?2 order by version desc", id, version)
                .page(0, limit)
                .list();
    }

    /** What was read of it may be old. */
    void forget(AlertRule rule) {
        getEntityManager().detach(rule);
    }

    /** Each rule that the plan has or had, in its newest version. */
    List<AlertRule> newestOfEach(String tenantId, UUID planId) {
        return list("from AlertRule rule where " + NEWEST_OF_EACH, tenantId, planId);
    }
}

package io.boussole.alert.synthesis;

import io.boussole.access.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When days of a plan began. A plan that changes its time zone does not change when its past days did. */
@ApplicationScoped
class PlanDays {
    /** Of the newest version that was known when the day began; of days before the first version, as that one has it. */
    private static final String ZONE = """
            select time_zone from (
                select time_zone, version,
                    received_at <= cast(cast(?3 as date) as timestamp) at time zone time_zone as known
                from published_plan where tenant_id = ?1 and plan_id = ?2) versions
            order by known desc, case when known then version else - version end desc limit 1""";

    private final EntityManager database;
    private final CurrentTenant tenant;

    PlanDays(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Empty when the plan is not known. */
    Optional<Instant> start(UUID planId, LocalDate day) {
        List<?> zones = database.createNativeQuery(ZONE)
                .setParameter(1, tenant.id())
                .setParameter(2, planId)
                .setParameter(3, day)
                .getResultList();
        return zones.stream()
                .findFirst()
                .map(zone -> day.atStartOfDay(ZoneId.of((String) zone)).toInstant());
    }
}

package io.boussole.alert.delivery.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** What was told long ago. */
@ApplicationScoped
class ExpiredDeliveries {
    private static final String FORGET = """
            delete from notice
            where kept_at < ?1 and not exists (
                select 1 from delivery
                where delivery.tenant_id = notice.tenant_id and delivery.notice_id = notice.id and delivery.state = 'PENDING')""";

    private final EntityManager database;

    ExpiredDeliveries(EntityManager database) {
        this.database = database;
    }

    /** Notices older than that, with their deliveries, unless one still waits. */
    int forget(Instant before) {
        return database.createNativeQuery(FORGET).setParameter(1, before).executeUpdate();
    }
}

package io.boussole.alert.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When each plan is to be looked at next: one row a plan, so that a kill loses no moment and a burst is one look. */
@ApplicationScoped
public class WatchQueue {
    private static final String ADD = """
            insert into pending_watch as waiting (tenant_id, plan_id, due_at) values (?1, ?2, ?3)
            on conflict (tenant_id, plan_id) do update set due_at = least(waiting.due_at, excluded.due_at)""";

    private static final String DUE =
            "select tenant_id, plan_id from pending_watch where due_at <= ?1 order by due_at limit ?2";

    /** Whoever holds the row looks; nobody waits for it. */
    private static final String CLAIM = """
            select 1 from pending_watch where tenant_id = ?1 and plan_id = ?2 and due_at <= ?3
            for update skip locked""";

    private static final String PUT_OFF = "update pending_watch set due_at = ?3 where tenant_id = ?1 and plan_id = ?2";

    private static final String REMOVE = "delete from pending_watch where tenant_id = ?1 and plan_id = ?2";

    private final EntityManager database;
    private final WatchConfig config;
    private final Clock clock;

    WatchQueue(EntityManager database, WatchConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Looks at the plan once the settle time has passed, or sooner when it is due sooner. */
    public void add(PlanKey plan) {
        int unused = of(ADD, plan)
                .setParameter(3, clock.instant().plus(config.settleTime()))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // the untyped answer of a native query
    List<PlanKey> due() {
        List<Tuple> rows = database.createNativeQuery(DUE, Tuple.class)
                .setParameter(1, clock.instant())
                .setParameter(2, config.batch())
                .getResultList();
        return rows.stream()
                .map(row -> new PlanKey(row.get("tenant_id", String.class), row.get("plan_id", UUID.class)))
                .toList();
    }

    /** Takes the plan until the transaction ends, if it is still due and nobody else has it. */
    boolean claim(PlanKey plan) {
        return !of(CLAIM, plan).setParameter(3, clock.instant()).getResultList().isEmpty();
    }

    void putOff(PlanKey plan, Instant until) {
        int unused = of(PUT_OFF, plan).setParameter(3, until).executeUpdate();
    }

    boolean retryLater(PlanKey plan) {
        putOff(plan, clock.instant().plus(config.retryPause()));
        return true;
    }

    /** There is nothing more to see; a newer version of the plan brings it back. */
    void remove(PlanKey plan) {
        int unused = of(REMOVE, plan).executeUpdate();
    }

    private Query of(String statement, PlanKey plan) {
        return database.createNativeQuery(statement)
                .setParameter(1, plan.tenantId())
                .setParameter(2, plan.planId());
    }
}

package io.boussole.alert.delivery.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which task of a CRM stands for which subject. Each change is a transaction of its own: it frames a request to the outside. */
@ApplicationScoped
class CrmTaskRepository {
    private static final String FIND =
            "select task_id, revision, begun_at from crm_task where tenant_id = ?1 and endpoint_id = ?2 and subject_id = ?3";

    private static final String BEGIN = """
            insert into crm_task (tenant_id, endpoint_id, subject_id, revision, begun_at) values (?1, ?2, ?3, ?4, ?5)
            on conflict do nothing""";

    private static final String NOTE = """
            update crm_task set task_id = ?4, revision = ?5
            where tenant_id = ?1 and endpoint_id = ?2 and subject_id = ?3""";

    private final EntityManager database;

    /** One subject of one endpoint. */
    record TaskKey(String tenantId, UUID endpointId, UUID subjectId) {}

    /**
     * What is known.
     *
     * @param taskId null while nobody knows whether it was made
     * @param revision of the record that the task shows
     */
    record Known(@Nullable String taskId, long revision, Instant begunAt) {}

    CrmTaskRepository(EntityManager database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Known> find(TaskKey key) {
        @SuppressWarnings("unchecked") // the untyped answer of a native query
        List<Tuple> rows = database.createNativeQuery(FIND, Tuple.class)
                .setParameter(1, key.tenantId())
                .setParameter(2, key.endpointId())
                .setParameter(3, key.subjectId())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Known(
                        row.get("task_id", String.class),
                        row.get("revision", Long.class),
                        row.get("begun_at", Instant.class)));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void begin(TaskKey key, long revision, Instant now) {
        database.createNativeQuery(BEGIN)
                .setParameter(1, key.tenantId())
                .setParameter(2, key.endpointId())
                .setParameter(3, key.subjectId())
                .setParameter(4, revision)
                .setParameter(5, now)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void note(TaskKey key, String taskId, long revision) {
        database.createNativeQuery(NOTE)
                .setParameter(1, key.tenantId())
                .setParameter(2, key.endpointId())
                .setParameter(3, key.subjectId())
                .setParameter(4, taskId)
                .setParameter(5, revision)
                .executeUpdate();
    }
}

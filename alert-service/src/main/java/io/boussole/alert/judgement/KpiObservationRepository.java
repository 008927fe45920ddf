package io.boussole.alert.judgement;

import io.boussole.alert.StoredJson;
import io.boussole.contracts.kpi.KpiObserved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The newest observation of each KPI. */
@ApplicationScoped
public class KpiObservationRepository {
    private static final String KEEP = """
            insert into kpi_observation as known (tenant_id, plan_id, kpi_id, revision, document, received_at)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict (tenant_id, plan_id, kpi_id) do update
            set revision = excluded.revision, document = excluded.document, received_at = excluded.received_at
            where known.revision < excluded.revision""";

    private static final String NEWEST =
            "select document from kpi_observation where tenant_id = ?1 and plan_id = ?2 and kpi_id = ?3";

    private static final String FAILS_AFTER_DAYS =
            "select cast(document as json) ->> 'failsAfterDays' from kpi_observation"
                    + " where tenant_id = ?1 and plan_id = ?2 and kpi_id = ?3";

    private static final String TOLD_ELSEWHERE = """
            with naming_it as materialized (
              select cast(document as jsonb) as observed from kpi_observation
              where tenant_id = ?1 and (plan_id, kpi_id) <> (?2, ?3) and strpos(document, ?4) > 0)
            select exists (
              select 1 from naming_it, jsonb_array_elements(observed -> 'watermarks') as mark
              where observed ->> 'metric' = ?4
                and cast(observed ->> 'sampleSize' as bigint) > 0
                and mark ->> 'connectionId' = any(?5))""";

    private final EntityManager database;
    private final Clock clock;

    KpiObservationRepository(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether the observation was newer than the one known of the KPI. */
    public boolean keepIfNewer(KpiKey kpi, KpiObserved observed) {
        return database.createNativeQuery(KEEP)
                        .setParameter(1, kpi.tenantId())
                        .setParameter(2, kpi.planId())
                        .setParameter(3, kpi.kpiId())
                        .setParameter(4, observed.revision())
                        .setParameter(5, StoredJson.write(observed))
                        .setParameter(6, clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** {@link KpiObserved#failsAfterDays()} of the newest one; empty: nothing is observed, or nothing fails by the clock. */
    Optional<Integer> failsAfterDays(KpiKey kpi) {
        List<?> days = database.createNativeQuery(FAILS_AFTER_DAYS)
                .setParameter(1, kpi.tenantId())
                .setParameter(2, kpi.planId())
                .setParameter(3, kpi.kpiId())
                .getResultList();
        return days.stream().filter(Objects::nonNull).findFirst().map(text -> Integer.valueOf((String) text));
    }

    /** Whether another KPI by the metric that has a source in common, of this plan or of another one of the tenant, has facts. */
    boolean isToldElsewhere(KpiKey kpi, KpiObserved observed) {
        return (Boolean) database.createNativeQuery(TOLD_ELSEWHERE)
                .setParameter(1, kpi.tenantId())
                .setParameter(2, kpi.planId())
                .setParameter(3, kpi.kpiId())
                .setParameter(4, observed.metric())
                .setParameter(
                        5,
                        observed.watermarks().stream()
                                .map(mark -> mark.connectionId().toString())
                                .toArray(String[]::new))
                .getSingleResult();
    }

    Optional<KpiObserved> newest(KpiKey kpi) {
        List<?> documents = database.createNativeQuery(NEWEST)
                .setParameter(1, kpi.tenantId())
                .setParameter(2, kpi.planId())
                .setParameter(3, kpi.kpiId())
                .getResultList();
        return documents.stream().findFirst().map(document -> StoredJson.read((String) document, KpiObserved.class));
    }
}

package io.boussole.alert.backtest;

import io.boussole.alert.StoredJson;
import io.boussole.alert.judgement.JudgedPlan;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.terms.Watched;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The periods of which the KPI of a rule was observed, closed plans included. */
@ApplicationScoped
class StoredPeriods {
    private static final int MOST_OBSERVATIONS = 400;

    private static final String OBSERVED = """
            select observation.document as observed, plan.document as plan
            from kpi_observation observation
            cross join lateral (
                select document from published_plan
                where tenant_id = observation.tenant_id and plan_id = observation.plan_id
                order by version desc limit 1) plan
            where observation.tenant_id = :tenant and observation.document::jsonb ->> 'metric' = :metric""";

    private static final String OF_THE_PLANS = " and observation.plan_id in (:plans)";

    private static final String NEWEST_FIRST =
            " order by plan.document::jsonb -> 'period' ->> 'end' desc, observation.plan_id, observation.kpi_id";

    private static final String ALERTS = """
            select id, opened_at, resolved_at, resolution from alert
            where tenant_id = ?1 and plan_id = ?2 and kpi_id = ?3 and kind = 'UNDER_PERFORMANCE'
            order by opened_at""";

    private final EntityManager database;

    StoredPeriods(EntityManager database) {
        this.database = database;
    }

    /**
     * Newest first, one a plan: the KPI of the rule's id, else one of its metric and scope.
     *
     * @param plans empty: all
     */
    List<StoredPeriod> of(AlertRule rule, Collection<UUID> plans) {
        Map<UUID, StoredPeriod> found = new LinkedHashMap<>();
        for (Tuple row : observed(rule, plans)) {
            KpiObserved observed = StoredJson.read(row.get("observed", String.class), KpiObserved.class);
            JudgedPlan plan = new JudgedPlan(StoredJson.read(row.get("plan", String.class), PlanPublished.class));
            boolean isItself = observed.kpiId().equals(rule.kpiId());
            if (isItself || (!found.containsKey(observed.planId()) && isOfTheScope(rule, plan, observed))) {
                found.put(observed.planId(), new StoredPeriod(plan, observed, List.of()));
            }
        }
        return new ArrayList<>(found.values());
    }

    @SuppressWarnings("unchecked") // the untyped answer of a native query
    private List<Tuple> observed(AlertRule rule, Collection<UUID> plans) {
        String query = OBSERVED + (plans.isEmpty() ? "" : OF_THE_PLANS) + NEWEST_FIRST;
        Query asked = database.createNativeQuery(query, Tuple.class)
                .setParameter("tenant", rule.tenantId())
                .setParameter("metric", rule.metric())
                .setMaxResults(MOST_OBSERVATIONS);
        return plans.isEmpty()
                ? asked.getResultList()
                : asked.setParameter("plans", plans).getResultList();
    }

    private static boolean isOfTheScope(AlertRule rule, JudgedPlan plan, KpiObserved observed) {
        Watched watched = rule.terms().watched();
        Optional<PlanKpi> kpi = plan.kpi(observed.kpiId());
        return Objects.equals(watched.channelId(), observed.channelId())
                && Objects.equals(
                        watched.segmentId(), kpi.map(PlanKpi::segmentId).orElse(null))
                && Objects.equals(watched.memberId(), kpi.map(PlanKpi::memberId).orElse(null));
    }

    /** With the alerts that were opened about the KPI in its plan. */
    @SuppressWarnings("unchecked") // the untyped answer of a native query
    StoredPeriod withAlerts(AlertRule rule, StoredPeriod period) {
        List<Tuple> rows = database.createNativeQuery(ALERTS, Tuple.class)
                .setParameter(1, rule.tenantId())
                .setParameter(2, period.planId())
                .setParameter(3, period.observed().kpiId())
                .getResultList();
        ZoneId zone = period.plan().calendar().zone();
        return new StoredPeriod(
                period.plan(),
                period.observed(),
                rows.stream().map(row -> alert(row, zone)).toList());
    }

    private static PastAlert alert(Tuple row, ZoneId zone) {
        return new PastAlert(
                row.get("id", UUID.class),
                LocalDate.ofInstant(row.get("opened_at", Instant.class), zone),
                day(row.get("resolved_at", Instant.class), zone),
                row.get("resolution", String.class));
    }

    private static @Nullable LocalDate day(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDate.ofInstant(instant, zone);
    }
}

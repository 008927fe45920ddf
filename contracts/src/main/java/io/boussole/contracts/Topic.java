package io.boussole.contracts;

import io.boussole.contracts.action.CorrectiveActionChanged;
import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.contracts.kpi.KpiJudged;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.plan.PlanPublished;

/**
 * Every topic of the suite. Values are CloudEvents 1.0 in binary mode: attributes in {@code ce_} headers, the record as JSON in the
 * value. Every event carries the extension attribute {@code tenant}.
 *
 * <p>Delivery is at least once on all of them. Dedupe on the CloudEvent {@code id}, or, where the record is a whole state, keep the
 * highest revision.
 */
public enum Topic {
    /** Active and closed plans, the whole state, compacted. Key {@code tenant/planId}. Keep the highest {@code version}. */
    PLAN_PUBLISHED("plan.published", "io.boussole.plan.published.v1", PlanPublished.class, true),

    /** Events as senders delivered them. Key {@code tenant/connectionId/entity}. The CloudEvent id is the event's identity. */
    CRM_EVENTS("crm.events", "io.boussole.crm.delivered.v1", DeliveredEvent.class, false),

    /** KPI values of active plans, the whole series, compacted. Key {@code tenant/planId/kpiId}. Keep the highest {@code revision}. */
    KPI_OBSERVED("kpi.observed", "io.boussole.kpi.observed.v1", KpiObserved.class, true),

    /** Verdicts on KPIs of plans, compacted. Key {@code tenant/planId/kpiId}. Keep the highest {@code revision}. */
    KPI_JUDGED("kpi.judged", "io.boussole.kpi.judged.v1", KpiJudged.class, true),

    /** Corrective actions, the whole state, compacted. Key {@code tenant/actionId}. Keep the highest {@code revision}. */
    CORRECTIVE_ACTION_CHANGED(
            "corrective-action.changed",
            "io.boussole.corrective-action.changed.v1",
            CorrectiveActionChanged.class,
            true);

    /** Bytes a record may have on any topic; a whole plan of the largest size that plan-service takes fits. */
    public static final int LARGEST_RECORD_BYTES = 8 * 1024 * 1024;

    private final String topicName;
    private final String eventType;
    private final Class<?> recordType;
    private final boolean compacted;

    Topic(String topicName, String eventType, Class<?> recordType, boolean compacted) {
        this.topicName = topicName;
        this.eventType = eventType;
        this.recordType = recordType;
        this.compacted = compacted;
    }

    public String topicName() {
        return topicName;
    }

    /** The CloudEvents {@code type}; it ends in the record's major version. */
    public String eventType() {
        return eventType;
    }

    public Class<?> recordType() {
        return recordType;
    }

    /** Whether the newest record of each key is kept for ever, so that a reader that starts late gets the current state. */
    public boolean compacted() {
        return compacted;
    }
}

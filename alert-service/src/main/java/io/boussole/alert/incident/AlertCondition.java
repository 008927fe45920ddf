package io.boussole.alert.incident;

import io.boussole.http.TimeCursor;
import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter of alerts in the words of a query. */
final class AlertCondition {
    private static final String HAS_ACTION =
            "exists (select 1 from CorrectiveAction action where action.alertId = alert.id and ";

    private static final String OVERDUE =
            HAS_ACTION + "action.status in ('OPEN', 'IN_PROGRESS') and action.deadline.overdueFrom <= :now)";
    private static final String SILENCED = "coalesce(alert.silence.until, :longAgo) > :now";
    private static final String INHIBITED = "alert.inhibitedBy is not null";

    private final List<String> parts = new ArrayList<>(List.of("1 = 1"));
    private final Parameters parameters = new Parameters();

    private AlertCondition() {}

    static AlertCondition of(AlertFilter filter, Instant now) {
        AlertCondition condition = new AlertCondition();
        condition.with("alert.planId = :planId", "planId", filter.planId());
        condition.with("alert.state in :states", "states", filter.states().isEmpty() ? null : filter.states());
        condition.with("alert.grounds.kind = :kind", "kind", filter.kind());
        condition.with(HAS_ACTION + "action.owner.id = :ownerId)", "ownerId", filter.ownerId());
        condition.with("alert.openedAt > :openedAfter", "openedAfter", filter.openedAfter());
        condition.whether(OVERDUE, filter.overdue());
        condition.whether("(" + SILENCED + ")", filter.silenced());
        condition.whether(INHIBITED, filter.inhibited());
        if (filter.overdue() != null || filter.silenced() != null) {
            condition.parameters.and("now", now);
        }
        if (filter.silenced() != null) {
            condition.parameters.and("longAgo", Instant.EPOCH);
        }
        return condition;
    }

    AlertCondition after(TimeCursor lastSeen) {
        parts.add("(alert.openedAt < :lastOpenedAt or alert.openedAt = :lastOpenedAt and alert.id > :lastId)");
        parameters.and("lastOpenedAt", lastSeen.at()).and("lastId", lastSeen.id());
        return this;
    }

    String text() {
        return String.join(" and ", parts);
    }

    Parameters parameters() {
        return parameters;
    }

    private void with(String part, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(part);
            parameters.and(name, value);
        }
    }

    private void whether(String part, @Nullable Boolean wanted) {
        if (wanted != null) {
            parts.add(wanted ? part : "not " + part);
        }
    }
}

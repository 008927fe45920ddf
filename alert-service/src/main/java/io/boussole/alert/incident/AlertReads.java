package io.boussole.alert.incident;

import io.boussole.alert.AlertProblem;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.TimeCursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Alerts and what happened to them, to be shown. */
@ApplicationScoped
public class AlertReads {
    private final AlertRepository alerts;
    private final CorrectiveActionRepository actions;
    private final AlertHistory history;
    private final Clock clock;

    AlertReads(AlertRepository alerts, CorrectiveActionRepository actions, AlertHistory history, Clock clock) {
        this.alerts = alerts;
        this.actions = actions;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Incident get(UUID alertId) {
        return incident(alerts.byId(alertId).orElseThrow(() -> unknown(alertId)));
    }

    /** Newest first. */
    @Transactional
    public Page<Incident> page(AlertFilter filter, int size, @Nullable String pageToken) {
        List<Alert> found = alerts.after(filter, clock.instant(), TimeCursor.read(pageToken), size + 1);
        return Page.of(found, size, alert -> new TimeCursor(alert.openedAt(), alert.id()).toString())
                .map(this::incident);
    }

    /**
     * Oldest first.
     *
     * @param type null: every type
     */
    @Transactional
    public Page<HistoryEntry> history(UUID alertId, @Nullable HistoryType type, int size, @Nullable String pageToken) {
        if (alerts.byId(alertId).isEmpty()) {
            throw unknown(alertId);
        }
        Integer after = Cursor.read(pageToken, 1, keys -> Integer.valueOf(keys.get(0)));
        return Page.of(
                history.after(alertId, type, after == null ? 0 : after, size + 1),
                size,
                entry -> Integer.toString(entry.number()));
    }

    /** For what holds at a moment, such as a silence. */
    public Instant now() {
        return clock.instant();
    }

    private Incident incident(Alert alert) {
        return new Incident(alert, actions.ofAlert(alert.id()));
    }

    static ProblemException unknown(UUID alertId) {
        return ProblemException.of(AlertProblem.ALERT_NOT_FOUND, "No alert " + alertId, "Aucune alerte " + alertId);
    }
}

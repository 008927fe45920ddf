package io.boussole.alert.incident;

import io.boussole.alert.AlertProblem;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What people do with corrective actions. Every change goes out as an event with the transaction that makes it. */
@ApplicationScoped
public class CorrectiveActionService {
    private final CorrectiveActionRepository actions;
    private final AlertRepository alerts;
    private final CorrectiveActionWork work;
    private final CorrectiveActionPublisher publisher;
    private final Clock clock;

    CorrectiveActionService(
            CorrectiveActionRepository actions,
            AlertRepository alerts,
            CorrectiveActionWork work,
            CorrectiveActionPublisher publisher,
            Clock clock) {
        this.actions = actions;
        this.alerts = alerts;
        this.work = work;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Moves the action on, and its alert with it. The status and the day that it already has change nothing. */
    @Transactional
    public CorrectiveAction change(
            UUID actionId, CorrectiveActionChange change, String person, @Nullable String ifMatch) {
        By by = new By(person, clock.instant());
        return locked(actionId, ifMatch, (alert, action) -> work.change(alert, action, change, by));
    }

    /** Gives the action to another member of the plan's team who has not left. */
    @Transactional
    public CorrectiveAction handOver(UUID actionId, HandOver handOver, String person, @Nullable String ifMatch) {
        By by = new By(person, clock.instant());
        return locked(actionId, ifMatch, (alert, action) -> work.handOver(alert, action, handOver, by));
    }

    /** Marks an item of the checklist, counted from 1, as done or not done. */
    @Transactional
    public CorrectiveAction tick(UUID actionId, Tick tick, boolean done, @Nullable String ifMatch) {
        return locked(actionId, ifMatch, (alert, action) -> work.tick(alert, action, tick, done));
    }

    private CorrectiveAction locked(
            UUID actionId, @Nullable String ifMatch, BiConsumer<Alert, CorrectiveAction> change) {
        Alert alert = actions.alertOf(actionId).flatMap(alerts::locked).orElseThrow(() -> unknown(actionId));
        CorrectiveAction action = actions.locked(actionId).orElseThrow(() -> unknown(actionId));
        Revision.requireMatch(ifMatch, action.revision());
        long before = action.revision();
        change.accept(alert, action);
        actions.flush();
        if (action.revision() != before) {
            publisher.publish(action);
        }
        return action;
    }

    @Transactional
    public CorrectiveAction get(UUID actionId) {
        return actions.byId(actionId).orElseThrow(() -> unknown(actionId));
    }

    @Transactional
    public Page<CorrectiveAction> page(CorrectiveActionFilter filter, int size, @Nullable String pageToken) {
        CorrectiveActionRepository.Position after = Cursor.read(
                pageToken,
                2,
                keys -> new CorrectiveActionRepository.Position(
                        LocalDate.parse(keys.get(0)), UUID.fromString(keys.get(1))));
        return Page.of(
                actions.after(filter, clock.instant(), after, size + 1),
                size,
                action -> Cursor.of(action.dueOn(), action.id()));
    }

    /**
     * Actions still to be done.
     *
     * @param planId null: of every plan
     * @param owner member's id, or the e-mail address that the plan has of the member; null: everybody
     */
    @Transactional
    public List<CorrectiveAction> inWork(@Nullable UUID planId, @Nullable String owner, int limit) {
        return actions.inWork(planId, owner, limit);
    }

    /** For {@link CorrectiveAction#isOverdue}. */
    public Instant now() {
        return clock.instant();
    }

    static ProblemException unknown(UUID actionId) {
        return ProblemException.of(
                AlertProblem.CORRECTIVE_ACTION_NOT_FOUND,
                "No corrective action " + actionId,
                "Aucune action corrective " + actionId);
    }
}

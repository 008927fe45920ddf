package io.boussole.alert.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Silence and inhibition: while one of them lies over an alert, nobody is told of it and neither it nor its actions go up. Data that
 * speak no more for an alert only stop its going up. It is judged all the same. The clocks of escalation stop and run on from where they
 * were.
 */
@ApplicationScoped
class Overlays {
    private final AlertHistory history;
    private final CorrectiveActionRepository actions;
    private final PlanTermsRepository plans;

    Overlays(AlertHistory history, CorrectiveActionRepository actions, PlanTermsRepository plans) {
        this.history = history;
        this.actions = actions;
        this.plans = plans;
    }

    /** @param alert locked; a silence that lasts is replaced */
    void silence(Alert alert, Silence silence) {
        PlanTerms terms = plans.of(alert.planId());
        Instant runsFrom = runsFrom(alert, silence.at());
        Shift shift = (clock, start) -> clock.stopped(terms.calendar(), later(runsFrom, start))
                .resumed(terms.calendar(), later(silence.until(), start));
        alert.silence(silence, alert.escalation());
        shiftUnlessHeld(alert, shift);
        history.add(
                alert,
                Happening.of(HistoryType.SILENCED, new By(silence.by(), silence.at()))
                        .note(silence.reason())
                        .with("until", silence.until()));
    }

    /** @param alert locked, and silenced */
    void unsilence(Alert alert, By by, @Nullable String reason) {
        PlanTerms terms = plans.of(alert.planId());
        Silence silence = alert.silence();
        if (silence == null) {
            return;
        }
        Shift shift = (clock, start) -> clock.stopped(terms.calendar(), later(silence.until(), start))
                .resumed(terms.calendar(), later(by.at(), start));
        alert.silence(new Silence(silence.at(), by.at(), silence.by(), silence.reason()), alert.escalation());
        shiftUnlessHeld(alert, shift);
        history.add(alert, Happening.of(HistoryType.UNSILENCED, by).note(reason));
    }

    /** @param alert locked */
    void inhibit(Alert alert, UUID byAlertId, Instant now) {
        if (byAlertId.equals(alert.inhibitedBy())) {
            return;
        }
        alert.inhibit(byAlertId, alert.escalation());
        stop(alert, now);
        history.add(alert, Happening.of(HistoryType.INHIBITED, now).with("byAlertId", byAlertId));
    }

    /** @param alert locked */
    void release(Alert alert, Instant now) {
        if (alert.inhibitedBy() == null) {
            return;
        }
        alert.inhibit(null, alert.escalation());
        runUnlessHeld(alert, now);
        history.add(alert, Happening.of(HistoryType.RELEASED, now));
    }

    /** @param alert locked */
    void unsupported(Alert alert, Instant now) {
        if (alert.unsupportedSince() != null) {
            return;
        }
        alert.unsupported(now);
        stop(alert, now);
        history.add(alert, Happening.of(HistoryType.UNSUPPORTED, now));
    }

    /** @param alert locked */
    void supported(Alert alert, Instant now) {
        if (alert.unsupportedSince() == null) {
            return;
        }
        alert.unsupported(null);
        runUnlessHeld(alert, now);
        history.add(alert, Happening.of(HistoryType.SUPPORTED, now));
    }

    private void stop(Alert alert, Instant now) {
        PlanTerms terms = plans.of(alert.planId());
        shift(alert, (clock, start) -> clock.stopped(terms.calendar(), later(runsFrom(alert, now), start)));
    }

    private void runUnlessHeld(Alert alert, Instant now) {
        PlanTerms terms = plans.of(alert.planId());
        shiftUnlessHeld(alert, (clock, start) -> clock.resumed(terms.calendar(), later(runsFrom(alert, now), start)));
    }

    /** A clock that starts while an overlay lies over its alert. */
    static EscalationClock underOverlay(Alert alert, EscalationClock clock, PlanTerms terms, Instant start) {
        EscalationClock stopped = clock.stopped(terms.calendar(), start);
        return alert.isHeld() ? stopped : stopped.resumed(terms.calendar(), later(runsFrom(alert, start), start));
    }

    /** A clock does not run before a silence ends. */
    private static Instant runsFrom(Alert alert, Instant now) {
        Silence silence = alert.silence();
        return silence != null && silence.lasts(now) ? silence.until() : now;
    }

    /** What stopping and running on does to a clock that counts from {@code start}. */
    private interface Shift {
        EscalationClock apply(EscalationClock clock, Instant start);
    }

    private void shiftUnlessHeld(Alert alert, Shift shift) {
        if (!alert.isHeld()) {
            shift(alert, shift);
        }
    }

    private void shift(Alert alert, Shift shift) {
        alert.escalate(shift.apply(alert.escalation(), alert.openedAt()));
        for (CorrectiveAction action : actions.inWork(alert.id())) {
            action.escalate(shift.apply(action.escalation(), action.deadline().overdueFrom()));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}

package io.boussole.alert.incident;

import io.boussole.alert.delivery.Notice;
import io.boussole.alert.delivery.NoticeService;
import io.boussole.alert.delivery.NoticeType;
import io.boussole.alert.delivery.Recipient;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.http.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells people of what happens to alerts and corrective actions, in the transaction in which it happens. While an alert is
 * silenced or another one explains it, nobody is told of it but of its end: who was told that it was opened would hold it for open.
 */
@ApplicationScoped
class Told {
    private final NoticeService notices;

    Told(NoticeService notices) {
        this.notices = notices;
    }

    /**
     * An alert as machines are told of it.
     *
     * @param text why it was opened, in English
     * @param textFr the same in French
     */
    record ToldAlert(
            UUID alertId,
            UUID planId,
            AlertKind kind,
            String subject,
            @Nullable String kpiId,
            AlertState state,
            @Nullable Resolution resolution,
            int episode,
            Instant openedAt,
            @Nullable Instant resolvedAt,
            String text,
            String textFr) {

        static ToldAlert of(Alert alert) {
            return new ToldAlert(
                    alert.id(),
                    alert.planId(),
                    alert.grounds().kind(),
                    alert.grounds().subject(),
                    alert.grounds().kpiId(),
                    alert.state(),
                    alert.ending().resolution(),
                    alert.origin().episode(),
                    alert.openedAt(),
                    alert.ending().resolvedAt(),
                    alert.grounds().wording().en(),
                    alert.grounds().wording().fr());
        }
    }

    void opened(Alert alert, CorrectiveAction action) {
        tell(alert, NoticeType.ALERT_OPENED, title("Alert", "Alerte", alert), alert.openedAt());
        NoticeType type = alert.grounds().kind() == AlertKind.STOP_RULE
                ? NoticeType.STOP_DECISION_REQUIRED
                : NoticeType.CORRECTIVE_ACTION_OPENED;
        tell(alert, action, new Word(type, "1", action.title(), owner(action), action.openedAt()));
    }

    /** Who has to see to it together with the owner; the action itself has one owner. */
    void openedWith(Alert alert, CorrectiveAction action, PlanMember other) {
        Text title = new Text(
                "With " + action.owner().name() + ": " + action.title().en(),
                "Avec " + action.owner().name() + " : " + action.title().fr());
        Recipient recipient = new Recipient(other.id(), other.name(), other.email(), null);
        tell(
                alert,
                action,
                new Word(NoticeType.CORRECTIVE_ACTION_SHARED, other.id(), title, recipient, action.openedAt()));
    }

    void resolved(Alert alert) {
        Instant at = alert.ending().resolvedAt();
        tell(alert, NoticeType.ALERT_RESOLVED, title("Resolved", "Résolue", alert), at == null ? alert.openedAt() : at);
    }

    /** Another owner, another day or another status; that it is over is told in a silence too, or a task would stay open. */
    void changed(Alert alert, CorrectiveAction action) {
        if (!action.isInWork() || !alert.isQuiet(action.changedAt())) {
            String revision = Long.toString(action.revision());
            tell(
                    alert,
                    action,
                    new Word(
                            NoticeType.CORRECTIVE_ACTION_CHANGED,
                            revision,
                            action.title(),
                            owner(action),
                            action.changedAt()));
        }
    }

    void overdue(Alert alert, CorrectiveAction action, Instant now) {
        Text title = new Text(
                "Overdue: " + action.title().en(),
                "En retard : " + action.title().fr());
        String day = action.dueOn().toString();
        tell(alert, action, new Word(NoticeType.CORRECTIVE_ACTION_OVERDUE, day, title, owner(action), now));
    }

    void escalated(Alert alert, CorrectiveAction action, Escalations.Step step, PlanMember to) {
        boolean overdue = step.cause() == Escalations.Cause.OVERDUE;
        Text title = new Text(
                (overdue ? "Overdue, owner " : "Nobody has answered, owner ")
                        + action.owner().name() + ": " + action.title().en(),
                (overdue ? "En retard, responsable " : "Sans réponse, responsable ")
                        + action.owner().name() + " : " + action.title().fr());
        Recipient recipient = new Recipient(to.id(), to.name(), to.email(), null);
        String mark = step.cause() + "/" + step.number() + "/" + action.dueOn();
        tell(alert, action, new Word(NoticeType.CORRECTIVE_ACTION_ESCALATED, mark, title, recipient, step.at()));
    }

    /**
     * What is said of an action.
     *
     * @param mark tells one such word about the action from the next
     */
    private record Word(NoticeType type, String mark, Text title, Recipient recipient, Instant at) {}

    private void tell(Alert alert, NoticeType type, Text title, Instant at) {
        notices.enqueue(new Notice(
                id(type, alert.id(), ""),
                type,
                alert.tenantId(),
                alert.planId(),
                alert.id(),
                at,
                null,
                title,
                alert.grounds().wording(),
                null,
                ToldAlert.of(alert)));
    }

    private void tell(Alert alert, CorrectiveAction action, Word word) {
        LocalDate dueOn = action.dueOn();
        notices.enqueue(new Notice(
                id(word.type(), action.id(), word.mark()),
                word.type(),
                action.tenantId(),
                action.planId(),
                action.id(),
                word.at(),
                word.recipient(),
                word.title(),
                alert.grounds().wording(),
                dueOn,
                action.toEvent()));
    }

    /** The same on every replay. */
    private static UUID id(NoticeType type, UUID subjectId, String mark) {
        return UUID.nameUUIDFromBytes((type + "/" + subjectId + "/" + mark).getBytes(StandardCharsets.UTF_8));
    }

    private static Recipient owner(CorrectiveAction action) {
        return new Recipient(
                action.owner().id(), action.owner().name(), action.owner().email(), null);
    }

    private static Text title(String en, String fr, Alert alert) {
        String what = alert.label() == null ? alert.grounds().subject() : alert.label();
        return new Text(en + ": " + what, fr + " : " + what);
    }
}

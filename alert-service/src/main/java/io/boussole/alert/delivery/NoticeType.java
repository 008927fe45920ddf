package io.boussole.alert.delivery;

/** What there is to tell. The wire names are part of the promise to receivers of webhooks. */
public enum NoticeType {
    ALERT_OPENED("alert.opened"),
    ALERT_RESOLVED("alert.resolved"),
    CORRECTIVE_ACTION_OPENED("corrective_action.opened"),
    CORRECTIVE_ACTION_SHARED("corrective_action.shared"),
    CORRECTIVE_ACTION_CHANGED("corrective_action.changed"),
    CORRECTIVE_ACTION_ESCALATED("corrective_action.escalated"),
    CORRECTIVE_ACTION_OVERDUE("corrective_action.overdue"),
    STOP_DECISION_REQUIRED("stop_decision.required");

    private final String wireName;

    NoticeType(String wireName) {
        this.wireName = wireName;
    }

    /** {@code type} of a webhook's body. */
    public String wireName() {
        return wireName;
    }

    /** Whether somebody has to do something, so that a CRM may have a task for it. */
    public boolean asksForAction() {
        return switch (this) {
            case ALERT_OPENED, ALERT_RESOLVED, CORRECTIVE_ACTION_SHARED -> false;
            case CORRECTIVE_ACTION_OPENED,
                    CORRECTIVE_ACTION_CHANGED,
                    CORRECTIVE_ACTION_ESCALATED,
                    CORRECTIVE_ACTION_OVERDUE,
                    STOP_DECISION_REQUIRED -> true;
        };
    }
}

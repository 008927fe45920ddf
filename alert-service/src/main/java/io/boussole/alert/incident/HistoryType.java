package io.boussole.alert.incident;

/** What can happen to an alert and its corrective actions. */
public enum HistoryType {
    OPENED,
    ACKNOWLEDGED,
    COMMENTED,
    /** Somebody gave the action to another member of the team. */
    HANDED_OVER,
    /** The action's owner has left, so that it went to somebody else. */
    REASSIGNED,
    SILENCED,
    /** Ended before its time; a silence that runs out leaves no entry, its end stands in {@link #SILENCED}. */
    UNSILENCED,
    /** Another alert explains this one. */
    INHIBITED,
    RELEASED,
    /** Corrected data speak no more for it; people say whether it was false. */
    UNSUPPORTED,
    /** The data speak for it again. */
    SUPPORTED,
    ESCALATED,
    ACTION_STARTED,
    ACTION_DONE,
    ACTION_CANCELLED,
    ACTION_OVERDUE,
    DUE_DATE_CHANGED,
    PROGRESS_NOTED,
    CHECKLIST_TICKED,
    CHECKLIST_UNTICKED,
    DECIDED,
    IMPACT_MEASURED,
    RESOLVED,
    CLOSED
}

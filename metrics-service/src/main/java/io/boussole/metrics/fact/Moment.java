package io.boussole.metrics.fact;

import java.time.Instant;

/** Something that happened between the team and a person; a person's journey is made of them, whichever tools they came from. */
public record Moment(PersonKey person, Type type, Instant at, Dimensions dimensions) {
    /** What happened. */
    public enum Type {
        /** Looked at a page. */
        VISITED,
        /** Sent in a form. */
        SUBMITTED,
        /** Became known. */
        LEAD,
        /** Qualified by marketing. */
        MQL,
        /** Accepted by sales. */
        SQL,
        /** The team wrote. */
        MESSAGED,
        /** The person answered, and no machine did. */
        REPLIED,
        /** The team called. */
        CALLED,
        /** An appointment was made. */
        MEETING_BOOKED,
        /** An appointment took place. */
        MEETING_HELD,
        /** A task about the person was put down in the CRM. */
        TASK_CREATED,
        /** The person said no. */
        REFUSED,
        /** A deal with the person began. */
        OPPORTUNITY,
        /** A deal with the person was won. */
        WON
    }
}
